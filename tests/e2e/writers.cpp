// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/writers.h"

#include "tests/support/wireclient.h"

#include <QJsonArray>
#include <QUuid>

namespace medlem::test {

namespace {

constexpr int changesOfEach = 4;

// Names have letters only.
QByteArray letters(int number)
{
    QByteArray text = QByteArray::number(number);
    for (char &digit : text)
        digit = static_cast<char>('a' + digit - '0');
    return text;
}

QByteArray addressJson(const QByteArray &street)
{
    return R"({"kind": "registered", "street": ")" + street +
           R"(", "postalCode": "75320", "town": "Uppsala", "country": "SE", "from": "2020-01-01"})";
}

} // namespace

// One thread's work.
class Writers::Writer
{
public:
    Writer(Writers &all, const WriterPlace &place, const QByteArray &name)
        : m_all(all)
        , m_place(place)
        , m_client(place.port, place.token)
        , m_name(name)
    {
    }

    void run()
    {
        for (int number = 0; !m_all.m_isStopping; ++number) {
            if (!registerMember(m_name + 'x' + letters(number)))
                return;
            for (int change = 1; change <= changesOfEach; ++change) {
                if (m_all.m_isStopping || !changeAddress(number * 10 + change))
                    return;
            }
        }
    }

private:
    bool registerMember(const QByteArray &familyName)
    {
        const UnansweredWrite write{.key = QUuid::createUuid().toByteArray(QUuid::WithoutBraces),
                                    .body = R"({"person": {"givenNames": "Skrivare", "familyName": ")" + familyName +
                                            R"("}, "address": )" + addressJson("Startgatan 1") +
                                            R"(, "membership": {"typeId": ")" + m_place.typeId +
                                            R"(", "from": "2024-01-01"}})",
                                    .familyName = familyName};
        const WireReply reply = m_client.post("/api/v1/branches/" + m_place.branchId + "/members", write.body,
                                              {{"Idempotency-Key", write.key}});
        if (reply.status != 201) {
            const std::lock_guard lock(m_all.m_mutex);
            m_all.m_lastStatuses.append(reply.status);
            m_all.m_unanswered.append(write);
            return false;
        }
        const QJsonObject person = reply.json().value(u"person").toObject();
        m_addressId = reply.json().value(u"addresses").toArray().first().toObject().value(u"id").toString().toLatin1();
        m_etag = "\"1\"";
        m_all.acknowledge({.table = "person",
                           .id = person.value(u"id").toString().toLatin1(),
                           .version = person.value(u"version").toInteger(),
                           .text = familyName});
        return true;
    }

    bool changeAddress(int number)
    {
        const QByteArray street = "Skrivgatan " + QByteArray::number(number);
        const WireReply reply = m_client.put("/api/v1/addresses/" + m_addressId, addressJson(street), m_etag);
        if (reply.status != 200) {
            const std::lock_guard lock(m_all.m_mutex);
            m_all.m_lastStatuses.append(reply.status);
            return false;
        }
        m_etag = reply.header("etag");
        m_all.acknowledge({.table = "address",
                           .id = m_addressId,
                           .version = reply.json().value(u"version").toInteger(),
                           .text = street});
        return true;
    }

    Writers &m_all;
    const WriterPlace m_place;
    WireClient m_client;
    QByteArray m_name;
    QByteArray m_addressId;
    QByteArray m_etag;
};

Writers::Writers(const WriterPlace &place, int count, int round)
{
    for (int number = 0; number < count; ++number) {
        const QByteArray name = "Skrivarsson-" + letters(round) + 'x' + letters(number);
        m_threads.emplace_back([this, place, name] {
            Writer(*this, place, name).run();
        });
    }
}

void Writers::stop()
{
    m_isStopping = true;
    join();
}

void Writers::join()
{
    for (std::thread &thread : m_threads) {
        if (thread.joinable())
            thread.join();
    }
}

void Writers::acknowledge(const AcknowledgedWrite &write)
{
    const std::lock_guard lock(m_mutex);
    m_acknowledged.append(write);
    ++m_count;
}

} // namespace medlem::test
