-- The membership types and roles that a Swedish association usually has (domain.md). The national organisation changes
-- them as data; nothing in the program knows their names.

INSERT INTO membership_type (name, votes, counts_in_statistics, minimum_age, maximum_age, term, fee_kronor) VALUES
    ('Enskild', true, true, NULL, NULL, 'calendarYear', 300),
    ('Ungdom', true, true, NULL, 25, 'calendarYear', 100),
    ('Student', true, true, 16, NULL, 'calendarYear', 150),
    ('Pensionär', true, true, 60, NULL, 'calendarYear', 200),
    ('Familj', true, true, NULL, NULL, 'calendarYear', 500),
    ('Stödmedlem', false, false, NULL, NULL, 'twelveMonths', 200),
    ('Hedersmedlem', true, true, NULL, NULL, 'untilFurtherNotice', 0);

INSERT INTO role (name, seats, mandate_years, may_be_vacant, requires_membership, on_board, sort_order) VALUES
    ('Ordförande', 1, 1, false, true, true, 10),
    ('Vice ordförande', 1, 1, true, true, true, 20),
    ('Kassör', 1, 2, false, true, true, 30),
    ('Sekreterare', 1, 2, true, true, true, 40),
    ('Ledamot', 5, 2, true, true, true, 50),
    ('Suppleant', 3, 1, true, true, true, 60),
    ('Revisor', 2, 1, false, false, false, 70),
    ('Revisorssuppleant', 1, 1, true, false, false, 80),
    ('Valberedning, sammankallande', 1, 1, true, true, false, 90),
    ('Valberedning, ledamot', 3, 1, true, true, false, 100),
    ('Firmatecknare', 3, 1, false, true, false, 110),
    ('Ombud', 10, 1, true, true, false, 120),
    ('Studieorganisatör', 1, 1, true, true, false, 130),
    ('Webbansvarig', 1, NULL, true, true, false, 140);
