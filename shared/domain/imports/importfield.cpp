// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/imports/importfield.h"

#include <QHash>

namespace medlem {

namespace {

struct Heading
{
    ImportField field;
    const char16_t *names; // in importKey form, with a comma between
};

// The headings seen in the exports of Swedish membership registers, bookkeeping programs and spreadsheets.
const Heading headings[] = {
    {ImportField::MemberNumber, u"medlemsnr,medlemsnummer,medlem nr,medlemsid,member number,member no,member id"},
    {ImportField::Personnummer, u"personnr,personnummer,person nr,pnr,samordningsnummer,personal identity number,"
                                u"personal number,social security number,ssn"},
    {ImportField::BirthDate, u"födelsedatum,född,födelsedag,födelsedata,birth date,birthdate,date of birth,born,dob"},
    {ImportField::GivenNames, u"förnamn,namn förnamn,first name,firstname,first names,given name,given names"},
    {ImportField::PreferredName, u"tilltalsnamn,preferred name,called,nickname"},
    {ImportField::FamilyName, u"efternamn,namn efternamn,släktnamn,last name,lastname,family name,surname"},
    {ImportField::CareOf, u"c o,co,co adress,c o adress,care of"},
    {ImportField::Street, u"adress,gatuadress,gata,utdelningsadress,postadress,adress 1,adressrad 1,address,"
                          u"street,street address,address 1,address line 1"},
    {ImportField::PostalCode, u"postnr,postnummer,post nr,postal code,postcode,zip,zip code"},
    {ImportField::Town, u"ort,postort,stad,city,town"},
    {ImportField::Country, u"land,landskod,country,country code"},
    {ImportField::Phone, u"telefon,tel,telefonnummer,telefonnr,hemtelefon,telefon hem,fast telefon,phone,telephone,"
                         u"home phone,phone number"},
    {ImportField::Mobile, u"mobil,mobiltelefon,mobilnummer,mobilnr,telefon mobil,mobile,mobile phone,cell phone"},
    {ImportField::Email, u"e post,epost,e postadress,epostadress,mail,e mail,email,mailadress,email address"},
    {ImportField::Branch, u"avdelning,lokalavdelning,förening,lokalförening,klubb,distrikt,branch,chapter,club"},
    {ImportField::MembershipType, u"medlemstyp,medlemskapstyp,typ av medlemskap,medlemskategori,kategori,"
                                  u"membership type,member type,type,category"},
    {ImportField::MemberFrom, u"medlem fr o m,medlem från,medlem sedan,medlem fr,inträde,inträdesdatum,från,fr o m,"
                              u"startdatum,member since,member from,joined,join date,start date,from"},
    {ImportField::MemberTo, u"medlem t o m,medlem till,utträde,utträdesdatum,till,t o m,slutdatum,member to,"
                            u"member until,left,end date,to"},
    {ImportField::Role, u"uppdrag,roll,funktion,förtroendeuppdrag,role,position,assignment"},
    {ImportField::RoleFrom, u"uppdrag fr o m,uppdrag från,vald fr o m,role from,assignment from,elected from"},
    {ImportField::RoleTo, u"uppdrag t o m,uppdrag till,vald t o m,role to,role until,assignment to,elected to"},
    {ImportField::Protected, u"skyddad,skyddade personuppgifter,skyddad identitet,sekretess,sekretessmarkering,"
                             u"protected,protected identity"},
};

QHash<QString, ImportField> headingTable()
{
    QHash<QString, ImportField> table;
    for (const Heading &heading : headings) {
        for (const QString &name : QString::fromUtf16(heading.names).split(u','))
            table.insert(name, heading.field);
    }
    return table;
}

} // namespace

QString importKey(QStringView text)
{
    const QString folded = text.toString().normalized(QString::NormalizationForm_C).toCaseFolded();
    QString key;
    bool pending = false;
    for (const QChar character : folded) {
        const bool counts = character.isLetterOrNumber() || character.isMark() || character.isSurrogate();
        if (counts && pending && !key.isEmpty())
            key += u' ';
        pending = !counts;
        if (counts)
            key += character;
    }
    return key;
}

std::optional<ImportField> guessField(QStringView heading)
{
    static const QHash<QString, ImportField> table = headingTable();
    const auto found = table.constFind(importKey(heading));
    return found == table.cend() ? std::nullopt : std::optional(*found);
}

} // namespace medlem
