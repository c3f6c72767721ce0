// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/demonames.h"

namespace medlem::server {

const std::array<DemoBranch, demoBranchCount> demoBranches{{
    {"Borås", "1490", 251, "Borås", 50330},
    {"Eskilstuna", "0484", 223, "Eskilstuna", 63186},
    {"Falun", "2080", 220, "Falun", 79171},
    {"Gotland", "0980", 246, "Visby", 62157},
    {"Gävle", "2180", 192, "Gävle", 80311},
    {"Göteborg", "1480", 1316, "Göteborg", 41301},
    {"Göteborg Hisingen", "1480", 126, "Göteborg", 41701},
    {"Halmstad", "1380", 218, "Halmstad", 30202},
    {"Helsingborg", "1283", 489, "Helsingborg", 25220},
    {"Kalmar", "0880", 168, "Kalmar", 39230},
    {"Karlskrona", "1080", 226, "Karlskrona", 37132},
    {"Karlstad", "1780", 216, "Karlstad", 65224},
    {"Kiruna", "2584", 144, "Kiruna", 98131},
    {"Linköping", "0580", 481, "Linköping", 58222},
    {"Luleå", "2580", 221, "Luleå", 97231},
    {"Malmö", "1280", 1177, "Malmö", 21120},
    {"Malmö Väster", "1280", 122, "Malmö", 21611},
    {"Stockholm", "0180", 2081, "Stockholm", 11120},
    {"Stockholm Södermalm", "0180", 244, "Stockholm", 11630},
    {"Stockholm Västerort", "0180", 203, "Hägersten", 12630},
    {"Sundsvall", "2281", 215, "Sundsvall", 85230},
    {"Södertälje", "0181", 228, "Södertälje", 15173},
    {"Umeå", "2480", 728, "Umeå", 90326},
    {"Uppsala", "0380", 732, "Uppsala", 75320},
    {"Värnamo", "0683", 122, "Värnamo", 33130},
    {"Västerås", "1980", 480, "Västerås", 72211},
    {"Växjö", "0780", 227, "Växjö", 35230},
    {"Örebro", "1880", 454, "Örebro", 70210},
    {"Östersund", "2380", 212, "Östersund", 83130},
}};

const std::array<const char *, 40> demoWomensNames{
    "Agneta", "Anna",   "Ann-Sofie", "Astrid",    "Birgitta", "Britt-Marie", "Ebba",  "Elin",    "Elisabeth", "Emma",
    "Eva",    "Fatima", "Gunilla",   "Hanna",     "Ida",      "Ingrid",      "Karin", "Kerstin", "Kristina",  "Lena",
    "Leyla",  "Linnéa", "Malin",     "Margareta", "Maria",    "Marie",       "Märta", "Nadia",   "Noor",      "Olga",
    "Ronja",  "Saga",   "Sara",      "Siv",       "Sofia",    "Ulla",        "Vera",  "Wilma",   "Zahra",     "Åsa"};

const std::array<const char *, 40> demoMensNames{
    "Ahmed",     "Alexander", "Ali",    "Anders",   "Bengt", "Björn",  "Carl",    "Dragan",   "Elias", "Emil",
    "Erik",      "Fredrik",   "Gustav", "Göran",    "Hans",  "Hugo",   "Hussein", "Jan-Olof", "Johan", "José",
    "Karl-Erik", "Kjell",     "Lars",   "Lennart",  "Lucas", "Love",   "Mikael",  "Mohamed",  "Nils",  "Oskar",
    "Per",       "Sören",     "Sven",   "Torbjörn", "Ulf",   "Viktor", "William", "Åke",      "Örjan", "Östen"};

const std::array<const char *, 72> demoFamilyNames{
    "Ali",         "Andersson",    "Axelsson",   "Bengtsson", "Berg",      "Berglund",   "Bergström", "Björk",
    "Çelik",       "D'Angelo",     "Dahl",       "De Geer",   "Ekström",   "Engström",   "Eriksson",  "Forsberg",
    "Fredriksson", "García",       "Gustafsson", "Hansson",   "Hellström", "Henriksson", "Holm",      "Hägglund",
    "Isaksson",    "Jakobsson",    "Jansson",    "Johansson", "Jonsson",   "Jönsson",    "Kallur",    "Karlsson",
    "Kowalski",    "Larsson",      "Lind",       "Lindberg",  "Lindgren",  "Lindqvist",  "Lindström", "Lundberg",
    "Lundgren",    "Magnusson",    "Mattsson",   "Mohamed",   "Müller",    "Nguyen",     "Nilsson",   "Nutti",
    "Nyström",     "O'Brien",      "Olofsson",   "Olsson",    "Özdemir",   "Persson",    "Petrović",  "Pettersson",
    "Sandberg",    "Sarri",        "Sjöberg",    "Svensson",  "Söderberg", "Wallin",     "Wikström",  "Zetterlund",
    "af Klint",    "van der Meer", "von Essen",  "Åberg",     "Åkesson",   "Ångström",   "Öberg",     "Östlund"};

const std::array<const char *, 24> demoStreets{
    "Björkvägen",   "Bruksgatan",   "Ekstigen",        "Gamla landsvägen", "Hagavägen", "Järnvägsgatan",
    "Kaptensgatan", "Klockarvägen", "Kungsgatan",      "Kyrkogatan",       "Lärkvägen", "Norra Esplanaden",
    "Nygatan",      "Parkgatan",    "Prästgårdsgatan", "Ringvägen",        "Rönnvägen", "Skolgatan",
    "Storgatan",    "Strandvägen",  "Södra vägen",     "Trädgårdsgatan",   "Åsgatan",   "Östra Hamngatan"};

const std::array<DemoForeignAddress, 6> demoForeignAddresses{{
    {"Calle Mayor 12", "28013", "Madrid", "ES"},
    {"Storgata 45", "0182", "Oslo", "NO"},
    {"Vesterbrogade 7 B", "1620", "København V", "DK"},
    {"Mannerheimintie 20", "00100", "Helsinki", "FI"},
    {"Schönhauser Allee 101", "10439", "Berlin", "DE"},
    {"24 High Street", "CB1 2AB", "Cambridge", "GB"},
}};

} // namespace medlem::server
