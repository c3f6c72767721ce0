// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/theme.h"

#include "client/app/medlemstyle.h"
#include "client/widgets/icon.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QHash>
#include <QPalette>
#include <QRegularExpression>
#include <QStyleFactory>
#include <QStyleHints>

#include <memory>

namespace medlem::client {

namespace {

Scheme systemScheme()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark ? Scheme::Dark : Scheme::Light;
#else
    // Fusion's own palette, unlike the application's, is not the one that this theme has set before.
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create(QStringLiteral("Fusion")));
    return schemeOf(fusion->standardPalette());
#endif
}

QPalette paletteFor(Scheme scheme)
{
    const auto of = [scheme](ColorRole role) {
        return color(role, scheme);
    };
    QPalette palette;
    palette.setColor(QPalette::Window, of(ColorRole::Background));
    palette.setColor(QPalette::WindowText, of(ColorRole::Text));
    palette.setColor(QPalette::Base, of(ColorRole::Surface));
    palette.setColor(QPalette::AlternateBase, of(ColorRole::Hover));
    palette.setColor(QPalette::Text, of(ColorRole::Text));
    palette.setColor(QPalette::PlaceholderText, of(ColorRole::TextMuted));
    palette.setColor(QPalette::Button, of(ColorRole::Surface));
    palette.setColor(QPalette::ButtonText, of(ColorRole::Text));
    palette.setColor(QPalette::BrightText, of(ColorRole::OnAccent));
    palette.setColor(QPalette::Highlight, of(ColorRole::Accent));
    palette.setColor(QPalette::HighlightedText, of(ColorRole::OnAccent));
    palette.setColor(QPalette::Link, of(ColorRole::Accent));
    palette.setColor(QPalette::LinkVisited, of(ColorRole::Accent));
    palette.setColor(QPalette::ToolTipBase, of(ColorRole::Text));
    palette.setColor(QPalette::ToolTipText, of(ColorRole::Background));
    palette.setColor(QPalette::Light, of(ColorRole::Surface));
    palette.setColor(QPalette::Midlight, of(ColorRole::Border));
    palette.setColor(QPalette::Mid, of(ColorRole::Border));
    palette.setColor(QPalette::Dark, of(ColorRole::ControlBorder));
    palette.setColor(QPalette::Shadow, of(ColorRole::ControlBorder));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, of(ColorRole::Disabled));
    return palette;
}

QFont fontFor(const QFont &systemFont)
{
    QFont font = systemFont;
    if (QFontDatabase::families().contains(QStringLiteral("Inter")))
        font.setFamily(QStringLiteral("Inter"));
    font.setPixelSize(pixelSize(TextRole::Body));
    font.setWeight(QFont::Normal);
    return font;
}

// The edge of a message: between its ground and its strong colour, to be calm.
QString lineColor(ColorRole strong, ColorRole soft, Scheme scheme)
{
    const QColor a = color(strong, scheme);
    const QColor b = color(soft, scheme);
    const auto mix = [](int x, int y) {
        return (x * 2 + y * 3) / 5;
    };
    return QColor(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())).name();
}

QHash<QString, QString> colorTokens(Scheme scheme)
{
    const auto of = [scheme](ColorRole role) {
        return color(role, scheme).name();
    };
    const auto line = [scheme](ColorRole strong, ColorRole soft) {
        return lineColor(strong, soft, scheme);
    };
    return {
        {QStringLiteral("background"), of(ColorRole::Background)},
        {QStringLiteral("surface"), of(ColorRole::Surface)},
        {QStringLiteral("hover"), of(ColorRole::Hover)},
        {QStringLiteral("text"), of(ColorRole::Text)},
        {QStringLiteral("text-muted"), of(ColorRole::TextMuted)},
        {QStringLiteral("disabled"), of(ColorRole::Disabled)},
        {QStringLiteral("border"), of(ColorRole::Border)},
        {QStringLiteral("control-border"), of(ColorRole::ControlBorder)},
        {QStringLiteral("accent"), of(ColorRole::Accent)},
        {QStringLiteral("accent-hover"), of(ColorRole::AccentHover)},
        {QStringLiteral("accent-pressed"), of(ColorRole::AccentPressed)},
        {QStringLiteral("accent-soft"), of(ColorRole::AccentSoft)},
        {QStringLiteral("on-accent"), of(ColorRole::OnAccent)},
        {QStringLiteral("info"), of(ColorRole::Info)},
        {QStringLiteral("info-soft"), of(ColorRole::InfoSoft)},
        {QStringLiteral("success"), of(ColorRole::Success)},
        {QStringLiteral("success-soft"), of(ColorRole::SuccessSoft)},
        {QStringLiteral("warning"), of(ColorRole::Warning)},
        {QStringLiteral("warning-soft"), of(ColorRole::WarningSoft)},
        {QStringLiteral("error"), of(ColorRole::Error)},
        {QStringLiteral("error-soft"), of(ColorRole::ErrorSoft)},
        {QStringLiteral("info-line"), line(ColorRole::Info, ColorRole::InfoSoft)},
        {QStringLiteral("success-line"), line(ColorRole::Success, ColorRole::SuccessSoft)},
        {QStringLiteral("warning-line"), line(ColorRole::Warning, ColorRole::WarningSoft)},
        {QStringLiteral("error-line"), line(ColorRole::Error, ColorRole::ErrorSoft)},
    };
}

QHash<QString, QString> tokens(Scheme scheme)
{
    QHash<QString, QString> all = colorTokens(scheme);
    all.insert({
        {QStringLiteral("radius"), QStringLiteral("%1px").arg(controlRadius)},
        {QStringLiteral("card-radius"), QStringLiteral("%1px").arg(cardRadius)},
        {QStringLiteral("caption"), QStringLiteral("%1px").arg(pixelSize(TextRole::Caption))},
        {QStringLiteral("body"), QStringLiteral("%1px").arg(pixelSize(TextRole::Body))},
        {QStringLiteral("lead"), QStringLiteral("%1px").arg(pixelSize(TextRole::Lead))},
        {QStringLiteral("display"), QStringLiteral("%1px").arg(pixelSize(TextRole::Display))},
        {QStringLiteral("title"), QStringLiteral("%1px").arg(pixelSize(TextRole::Title))},
    });
    return all;
}

} // namespace

QString styleSheet(Scheme scheme)
{
    QFile file(QStringLiteral(":/style/medlem.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString pattern = QString::fromUtf8(file.readAll());
    const QHash<QString, QString> values = tokens(scheme);
    static const QRegularExpression name(QStringLiteral("\\$\\{([a-z-]+)\\}"));
    QString sheet;
    qsizetype from = 0;
    for (auto found = name.globalMatch(pattern); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        Q_ASSERT(values.contains(match.captured(1)));
        sheet += QStringView(pattern).mid(from, match.capturedStart() - from);
        sheet += values.value(match.captured(1));
        from = match.capturedEnd();
    }
    sheet += QStringView(pattern).mid(from);
    return sheet;
}

Theme::Theme(QApplication &application, Appearance appearance)
    : m_application(application)
    , m_appearance(appearance)
{
    m_application.setStyle(new MedlemStyle); // the application owns it
    m_application.setFont(fontFor(m_application.font()));
    m_application.setWindowIcon(applicationIcon());
    m_application.installEventFilter(this);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::apply);
#endif
    apply();
}

void Theme::setAppearance(Appearance appearance)
{
    m_appearance = appearance;
    apply();
}

Scheme Theme::scheme() const
{
    switch (m_appearance) {
    case Appearance::Light:
        return Scheme::Light;
    case Appearance::Dark:
        return Scheme::Dark;
    case Appearance::System:
        return systemScheme();
    }
    Q_UNREACHABLE();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange)
        apply();
    return QObject::eventFilter(watched, event);
}

void Theme::apply()
{
    const Scheme wanted = scheme();
    if (m_applied == wanted)
        return;
    m_applied = wanted;
    m_application.setPalette(paletteFor(wanted));
    m_application.setStyleSheet(styleSheet(wanted));
}

} // namespace medlem::client
