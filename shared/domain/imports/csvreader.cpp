// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/imports/csvreader.h"

#include "shared/domain/imports/formulaguard.h"
#include "shared/domain/imports/importfault.h"
#include "shared/domain/imports/textencoding.h"

#include <QIODevice>

#include <algorithm>
#include <array>
#include <csv.h>

namespace medlem {

namespace {

// A cell may begin with the character that is a mark at the beginning of a file.
constexpr auto cellFlags = QStringConverter::Flag::Stateless | QStringConverter::Flag::ConvertInitialBom;
constexpr qsizetype sliceSize = 4 * 1024; // between two looks at how long a cell has become

// libcsv with its callbacks, which make records of cells.
class Parser
{
public:
    Parser(const ImportLimits &limits, const CsvVisitor &visitor, char delimiter)
        : m_limits(limits)
        , m_visitor(visitor)
    {
        csv_init(&m_csv, 0);
        csv_set_delim(&m_csv, static_cast<unsigned char>(delimiter));
    }
    ~Parser() { csv_free(&m_csv); }
    Parser(const Parser &) = delete;
    Parser &operator=(const Parser &) = delete;

    Result<void> write(QByteArrayView text)
    {
        for (qsizetype at = 0; at < text.size(); at += sliceSize) {
            const QByteArrayView slice = text.sliced(at, std::min(sliceSize, text.size() - at));
            const auto size = static_cast<std::size_t>(slice.size());
            if (csv_parse(&m_csv, slice.data(), size, addCell, endRow, this) != size)
                return fail(ErrorCode::Unavailable, QString::fromLatin1(csv_strerror(csv_error(&m_csv))));
            TRY(m_outcome);
            if (m_csv.entry_pos > static_cast<std::size_t>(m_limits.cellBytes + 1))
                return m_csv.quoted != 0 ? openQuote() : longCell();
        }
        return {};
    }

    Result<void> finish()
    {
        // Strict only here, where it means that a quotation mark must have been closed; before, it would refuse the
        // marks inside a word that exports are full of.
        csv_set_opts(&m_csv, CSV_STRICT | CSV_STRICT_FINI);
        if (csv_fini(&m_csv, addCell, endRow, this) != 0)
            return openQuote();
        return m_outcome;
    }

private:
    static void addCell(void *text, std::size_t size, void *self)
    {
        static_cast<Parser *>(self)->add(QByteArrayView(static_cast<const char *>(text), qsizetype(size)));
    }

    static void endRow(int /*terminator*/, void *self) { static_cast<Parser *>(self)->end(); }

    void add(QByteArrayView cell)
    {
        if (!m_outcome)
            return;
        const QString text = m_decoder.decode(cell);
        const QString plain = withoutFormulaGuard(text);
        if (cell.size() - (text.size() - plain.size()) > m_limits.cellBytes)
            m_outcome = longCell();
        else if (m_cells.size() == m_limits.columns)
            m_outcome = importFault(FieldReason::TooManyColumns,
                                    QStringLiteral("It has more than %1 columns.").arg(m_limits.columns), m_row);
        else
            m_cells.append(plain);
    }

    void end()
    {
        if (!m_outcome)
            return;
        if (m_row > m_limits.rows + 1)
            m_outcome = importFault(FieldReason::TooManyRows,
                                    QStringLiteral("The file has more than %1 rows.").arg(m_limits.rows), m_row);
        else
            m_outcome = m_visitor(m_row, m_cells);
        m_cells.clear();
        ++m_row;
    }

    [[nodiscard]] Failure longCell() const
    {
        return importFault(FieldReason::TooLong,
                           QStringLiteral("A cell has more than %1 bytes.").arg(m_limits.cellBytes), m_row);
    }

    [[nodiscard]] Failure openQuote() const
    {
        return importFault(FieldReason::QuoteNotClosed,
                           QStringLiteral("A quotation mark opens a cell that is never closed."), m_row);
    }

    const ImportLimits &m_limits;
    const CsvVisitor &m_visitor;
    csv_parser m_csv{};
    QStringDecoder m_decoder{QStringConverter::Utf8, cellFlags};
    QStringList m_cells;
    qint64 m_row = 1;
    Result<void> m_outcome;
};

// Excel's "sep=;", the line before the headings that says what parts the cells, taken off the text.
std::optional<char> takeToldDelimiter(QByteArray &text)
{
    constexpr QByteArrayView word{"sep="};
    if (text.left(word.size()).toLower() != word || text.size() < word.size() + 2)
        return std::nullopt;
    const char delimiter = text.at(word.size());
    qsizetype end = word.size() + 1;
    if (delimiter == '"' || delimiter == '\r' || delimiter == '\n' || (text.at(end) != '\r' && text.at(end) != '\n'))
        return std::nullopt;
    while (end < text.size() && (text.at(end) == '\r' || text.at(end) == '\n'))
        ++end;
    text.remove(0, end);
    return delimiter;
}

} // namespace

char findDelimiter(QByteArrayView text)
{
    constexpr std::array candidates{';', ',', '\t', '|'};
    std::array<int, candidates.size()> counts{};
    bool isQuoted = false;
    for (const char c : text) {
        if (c == '"')
            isQuoted = !isQuoted;
        else if (!isQuoted && (c == '\n' || c == '\r'))
            break;
        for (std::size_t i = 0; i < candidates.size(); ++i)
            counts[i] += !isQuoted && c == candidates[i] ? 1 : 0;
    }
    return candidates[static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin())];
}

Result<void> readCsv(QIODevice &file, const ImportLimits &limits, const CsvVisitor &visitor)
{
    if (file.size() > limits.bytes) {
        return fail(ErrorCode::TooLarge,
                    QStringLiteral("The file has more than %1 MiB.").arg(limits.bytes / (1024 * 1024)));
    }
    TRY_ASSIGN(const TextEncoding encoding, detectEncoding(file));
    TextStream stream(file, encoding);
    TRY_ASSIGN(QByteArray piece, stream.read());
    const std::optional<char> told = takeToldDelimiter(piece);
    Parser parser(limits, visitor, told ? *told : findDelimiter(piece));
    while (!piece.isEmpty()) {
        TRY(parser.write(piece));
        TRY_ASSIGN(piece, stream.read());
    }
    return parser.finish();
}

} // namespace medlem
