// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/row.h"

namespace medlem::server {

// What one statement returned. Copies share the result; it is freed with the last Rows or Row.
class Rows
{
public:
    class Iterator
    {
    public:
        Iterator(const Rows &rows, int index)
            : m_rows(&rows)
            , m_index(index)
        {
        }
        Row operator*() const { return (*m_rows)[m_index]; }
        Iterator &operator++()
        {
            ++m_index;
            return *this;
        }
        bool operator==(const Iterator &other) const { return m_index == other.m_index; }

    private:
        const Rows *m_rows;
        int m_index;
    };

    Rows() = default;
    explicit Rows(std::shared_ptr<const PGresult> result)
        : m_result(std::move(result))
    {
    }

    [[nodiscard]] int size() const;
    [[nodiscard]] bool isEmpty() const { return size() == 0; }
    [[nodiscard]] Row operator[](int index) const;
    [[nodiscard]] Row first() const { return (*this)[0]; }
    [[nodiscard]] qint64 affectedRows() const; // of INSERT, UPDATE, DELETE, COPY; of SELECT the rows read
    [[nodiscard]] Iterator begin() const { return {*this, 0}; }
    [[nodiscard]] Iterator end() const { return {*this, size()}; }

private:
    std::shared_ptr<const PGresult> m_result;
};

} // namespace medlem::server
