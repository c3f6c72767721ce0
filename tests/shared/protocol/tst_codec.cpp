// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/accounts.h"
#include "shared/protocol/agreementdocuments.h"
#include "shared/protocol/members.h"
#include "shared/protocol/membersearch.h"

#include <QTest>

using namespace medlem;

class TestCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRequestMemberComesBack();
    void bodyComesBack();
    void escapesText_data();
    void escapesText();
    void absentAndNullAreTheSame();
    void refusesBadBodies_data();
    void refusesBadBodies();
    void refusesDeepBodies();
    void namesEveryBadField();
    void readsIfMatch_data();
    void readsIfMatch();
    void pathWithoutIdIsNotFound();
    void readsANumberFromThePath();
    void enumsHaveNames();
};

static const PersonId somebody = PersonId::parse(u"0190a0b0-0000-7000-8000-000000000001").value();

static IncomingRequest updateOf(const QByteArray &body)
{
    return {.pathParameters = {{QStringLiteral("personId"), somebody.toString()}},
            .body = body,
            .ifMatch = QByteArray("\"3\""),
            .idempotencyKey = {}};
}

static PersonFields fullPerson()
{
    return {.givenNames = QStringLiteral("Åsa \"Å\" Öberg\n"),
            .preferredName = QStringLiteral("Åsa"),
            .familyName = QStringLiteral("von Ek"),
            .personnummer = std::nullopt,
            .birthDate = QDate(1980, 2, 29),
            .email = QStringLiteral("asa@example.org"),
            .phone = std::nullopt,
            .mobile = QStringLiteral("+46701234567")};
}

void TestCodec::everyRequestMemberComesBack()
{
    const UpdatePerson sent{.personId = somebody, .ifMatch = 3, .body = fullPerson()};
    const EncodedRequest encoded = RequestCodec<UpdatePerson>::encode(sent);
    QCOMPARE(encoded.path, "/api/v1/members/" + somebody.toString().toLatin1());
    QCOMPARE(encoded.ifMatch, std::optional<Version>(3));
    QVERIFY(encoded.idempotencyKey.isEmpty());
    const auto received = RequestCodec<UpdatePerson>::decode(updateOf(encoded.body));
    QVERIFY(received);
    QCOMPARE(received->personId, somebody);
    QCOMPARE(received->ifMatch, Version(3));
    QCOMPARE(received->body, fullPerson());
}

void TestCodec::bodyComesBack()
{
    MemberCard card{.person = {.id = somebody, .version = 7, .memberNumber = 9007199254740993, .fields = fullPerson()},
                    .former = FormerMember{.lastDay = QDate(2026, 11, 30)},
                    .addresses = {},
                    .memberships = {},
                    .assignments = {}};
    AddressEntry address{.id = AddressId::create(), .version = 2, .fields = {}};
    address.fields.street = QStringLiteral("Box 1");
    address.fields.kind = AddressKind::Postal;
    address.fields.from = QDate(2026, 1, 1);
    address.fields.undeliverableReason = UndeliverableReason::WrongAddress;
    card.addresses.append(address);
    const auto back = BodyCodec<MemberCard>::decode(BodyCodec<MemberCard>::encode(card));
    QVERIFY(back);
    QCOMPARE(*back, card);
}

void TestCodec::escapesText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("json");

    QTest::newRow("empty") << QString() << QByteArray(R"("")");
    QTest::newRow("quote and backslash") << QStringLiteral("a\"b\\") << QByteArray(R"("a\"b\\")");
    QTest::newRow("line end and tab") << QStringLiteral("\n\t") << QByteArray(R"("\n\t")");
    QTest::newRow("control character") << QString(QChar(1)) + QChar(0x1f) << QByteArray(R"("\u0001\u001f")");
    QTest::newRow("NUL") << QString(QChar(0)) << QByteArray(R"("\u0000")");
    QTest::newRow("Swedish, and outside the BMP") << QStringLiteral("Å😀ö") << QByteArray("\"Å😀ö\"");
}

void TestCodec::escapesText()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, json);
    const QByteArray encoded = BodyCodec<Credentials>::encode({.username = text, .password = {}});
    QCOMPARE(encoded, R"({"username":)" + json + R"(,"password":"","code":""})");
    QCOMPARE(BodyCodec<Credentials>::decode(encoded).value().username, text);
}

void TestCodec::absentAndNullAreTheSame()
{
    const auto absent = BodyCodec<PersonFields>::decode(R"({"givenNames":"A","familyName":"B"})");
    const auto null = BodyCodec<PersonFields>::decode(R"({"givenNames":"A","familyName":"B","email":null})");
    QVERIFY(absent && null);
    QCOMPARE(*absent, *null);
    QVERIFY(!BodyCodec<PersonFields>::encode(*absent).contains("email"));
}

void TestCodec::refusesBadBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("field");
    QTest::addColumn<FieldReason>("reason");
    const auto none = FieldReason::Required;
    QTest::newRow("empty") << QByteArray() << ErrorCode::Malformed << QString() << none;
    QTest::newRow("no JSON") << QByteArray("{givenNames:1}") << ErrorCode::Malformed << QString() << none;
    QTest::newRow("trailing") << QByteArray("{} {}") << ErrorCode::Malformed << QString() << none;
    QTest::newRow("bad UTF-8") << QByteArray("{\"givenNames\":\"\xff\",\"familyName\":\"B\"}") << ErrorCode::Malformed
                               << QString() << none;
    QTest::newRow("repeated") << QByteArray(R"({"givenNames":"A","familyName":"B","givenNames":"C"})")
                              << ErrorCode::Malformed << QString() << none;
    QTest::newRow("repeated with an escape")
        << QByteArray(R"({"givenNames":"A","familyName":"B","given\u004eames":"C"})") << ErrorCode::Malformed
        << QString() << none;
    QTest::newRow("an array") << QByteArray("[]") << ErrorCode::Invalid << QString() << FieldReason::WrongType;
    QTest::newRow("unknown field") << QByteArray(R"({"givenNames":"A","familyName":"B","admin":true})")
                                   << ErrorCode::Invalid << QStringLiteral("admin") << FieldReason::UnknownField;
    QTest::newRow("missing") << QByteArray(R"({"givenNames":"A"})") << ErrorCode::Invalid
                             << QStringLiteral("familyName") << FieldReason::Required;
    QTest::newRow("null") << QByteArray(R"({"givenNames":"A","familyName":null})") << ErrorCode::Invalid
                          << QStringLiteral("familyName") << FieldReason::Required;
    QTest::newRow("a number") << QByteArray(R"({"givenNames":1,"familyName":"B"})") << ErrorCode::Invalid
                              << QStringLiteral("givenNames") << FieldReason::WrongType;
    QTest::newRow("no date") << QByteArray(R"({"givenNames":"A","familyName":"B","birthDate":"2026-02-30"})")
                             << ErrorCode::Invalid << QStringLiteral("birthDate") << FieldReason::DateFormat;
    QTest::newRow("too long") << QByteArray(R"({"givenNames":")") + QByteArray(2001, 'a') + R"(","familyName":"B"})"
                              << ErrorCode::Invalid << QStringLiteral("givenNames") << FieldReason::TooLong;
}

void TestCodec::refusesBadBodies()
{
    QFETCH(QByteArray, body);
    QFETCH(ErrorCode, code);
    QFETCH(QString, field);
    QFETCH(FieldReason, reason);
    const auto result = RequestCodec<UpdatePerson>::decode(updateOf(body));
    QVERIFY(!result);
    QCOMPARE(result.error().code, code);
    if (code == ErrorCode::Invalid)
        QCOMPARE(result.error().fields, (QList<FieldError>{{field, reason}}));
}

void TestCodec::refusesDeepBodies()
{
    const auto nested = [](int depth) {
        return QByteArray(depth, '[') + QByteArray(depth, ']');
    };
    QCOMPARE(BodyCodec<PersonFields>::decode(nested(32)).error().code, ErrorCode::Invalid);
    QCOMPARE(BodyCodec<PersonFields>::decode(nested(34)).error().code, ErrorCode::Malformed);
    QCOMPARE(BodyCodec<PersonFields>::decode(nested(100000)).error().code, ErrorCode::Malformed);
}

void TestCodec::namesEveryBadField()
{
    const QByteArray body = R"({"person":{"givenNames":5,"familyName":"B","x":1},
        "membership":{"typeId":"nothing","from":"2026-01-01","endReason":"gone"}})";
    const auto result = BodyCodec<NewMember>::decode(body);
    QVERIFY(!result);
    const QList<FieldError> expected{{QStringLiteral("person.x"), FieldReason::UnknownField},
                                     {QStringLiteral("person.givenNames"), FieldReason::WrongType},
                                     {QStringLiteral("membership.typeId"), FieldReason::BadFormat},
                                     {QStringLiteral("membership.endReason"), FieldReason::UnknownValue}};
    QCOMPARE(result.error().fields, expected);
}

void TestCodec::readsIfMatch_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("a version") << QByteArray("\"12\"") << true;
    QTest::newRow("spaces around") << QByteArray(" \"12\" ") << true;
    QTest::newRow("any") << QByteArray("*") << false;
    QTest::newRow("a list") << QByteArray("\"1\", \"2\"") << false;
    QTest::newRow("weak") << QByteArray("W/\"1\"") << false;
    QTest::newRow("unquoted") << QByteArray("12") << false;
    QTest::newRow("zero") << QByteArray("\"0\"") << false;
    QTest::newRow("leading zero") << QByteArray("\"012\"") << false;
    QTest::newRow("empty") << QByteArray("") << false;
}

void TestCodec::readsIfMatch()
{
    QFETCH(QByteArray, header);
    QFETCH(bool, accepted);
    IncomingRequest incoming = updateOf(BodyCodec<PersonFields>::encode(fullPerson()));
    incoming.ifMatch = header;
    const auto result = RequestCodec<UpdatePerson>::decode(incoming);
    QCOMPARE(result.has_value(), accepted);
    if (!accepted)
        QCOMPARE(result.error().code, ErrorCode::Malformed);
    incoming.ifMatch = std::nullopt;
    QCOMPARE(RequestCodec<UpdatePerson>::decode(incoming).error().code, ErrorCode::PreconditionRequired);
}

void TestCodec::pathWithoutIdIsNotFound()
{
    IncomingRequest incoming{.pathParameters = {{QStringLiteral("personId"), QStringLiteral("1")}},
                             .body = {},
                             .ifMatch = {},
                             .idempotencyKey = {}};
    QCOMPARE(RequestCodec<ShowMember>::decode(incoming).error().code, ErrorCode::NotFound);
}

void TestCodec::readsANumberFromThePath()
{
    const DocumentId document = DocumentId::parse(u"0190a0b0-0000-7000-8000-000000000002").value();
    const EncodedRequest encoded = RequestCodec<ShowDocument>::encode({.documentId = document, .offset = 524288});
    QVERIFY(encoded.path.endsWith("/content/524288"));
    QVERIFY(!encoded.ifMatch);
    IncomingRequest incoming{.pathParameters = {{QStringLiteral("documentId"), document.toString()},
                                                {QStringLiteral("offset"), QStringLiteral("524288")}},
                             .body = {},
                             .ifMatch = {},
                             .idempotencyKey = {}};
    QCOMPARE(RequestCodec<ShowDocument>::decode(incoming).value().offset, 524288);
    for (const char *wrong : {"", "-1", "+1", "01", "1.5", "many", "99999999999999999999"}) {
        incoming.pathParameters[QStringLiteral("offset")] = QLatin1String(wrong);
        QCOMPARE(RequestCodec<ShowDocument>::decode(incoming).error().code, ErrorCode::NotFound);
    }
}

void TestCodec::enumsHaveNames()
{
    QCOMPARE(EnumCodec<MembershipEndReason>::name(MembershipEndReason::StruckOff), QStringLiteral("struckOff"));
    QCOMPARE(EnumCodec<MembershipEndReason>::parse(u"struckOff").value(), MembershipEndReason::StruckOff);
    QVERIFY(!EnumCodec<MembershipEndReason>::parse(u"StruckOff"));
}

QTEST_APPLESS_MAIN(TestCodec)
#include "tst_codec.moc"
