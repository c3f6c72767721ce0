// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/icon.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace medlem::client {

namespace {

QString fileName(IconName name)
{
    switch (name) {
    case IconName::Add:
        return QStringLiteral("add");
    case IconName::Back:
        return QStringLiteral("back");
    case IconName::Board:
        return QStringLiteral("board");
    case IconName::Briefcase:
        return QStringLiteral("briefcase");
    case IconName::Calendar:
        return QStringLiteral("calendar");
    case IconName::Card:
        return QStringLiteral("card");
    case IconName::Check:
        return QStringLiteral("check");
    case IconName::ChevronDown:
        return QStringLiteral("chevron-down");
    case IconName::ChevronLeft:
        return QStringLiteral("chevron-left");
    case IconName::ChevronRight:
        return QStringLiteral("chevron-right");
    case IconName::Close:
        return QStringLiteral("close");
    case IconName::Edit:
        return QStringLiteral("edit");
    case IconName::End:
        return QStringLiteral("end");
    case IconName::Error:
        return QStringLiteral("error");
    case IconName::Filter:
        return QStringLiteral("filter");
    case IconName::History:
        return QStringLiteral("history");
    case IconName::Home:
        return QStringLiteral("home");
    case IconName::Info:
        return QStringLiteral("info");
    case IconName::Lock:
        return QStringLiteral("lock");
    case IconName::LogOut:
        return QStringLiteral("log-out");
    case IconName::Mail:
        return QStringLiteral("mail");
    case IconName::More:
        return QStringLiteral("more");
    case IconName::Offline:
        return QStringLiteral("offline");
    case IconName::People:
        return QStringLiteral("people");
    case IconName::Person:
        return QStringLiteral("person");
    case IconName::Phone:
        return QStringLiteral("phone");
    case IconName::Search:
        return QStringLiteral("search");
    case IconName::Settings:
        return QStringLiteral("settings");
    case IconName::Shield:
        return QStringLiteral("shield");
    case IconName::Success:
        return QStringLiteral("success");
    case IconName::Sync:
        return QStringLiteral("sync");
    case IconName::Undo:
        return QStringLiteral("undo");
    case IconName::Warning:
        return QStringLiteral("warning");
    }
    Q_UNREACHABLE();
}

QString fileName(PictureName name)
{
    switch (name) {
    case PictureName::Board:
        return QStringLiteral("board");
    case PictureName::Card:
        return QStringLiteral("card");
    case PictureName::Done:
        return QStringLiteral("done");
    case PictureName::Members:
        return QStringLiteral("members");
    case PictureName::Offline:
        return QStringLiteral("offline");
    case PictureName::Search:
        return QStringLiteral("search");
    }
    Q_UNREACHABLE();
}

QByteArray hex(ColorRole role, Scheme scheme)
{
    return color(role, scheme).name().toLatin1();
}

// Renders one SVG file with its colours exchanged for those of the theme. The files hold the light theme's colours,
// so that they look right in any other viewer too.
class ThemedIconEngine final : public QIconEngine
{
public:
    ThemedIconEngine(QString file, ColorRole off, ColorRole on)
        : m_file(std::move(file))
        , m_off(off)
        , m_on(on)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const Scheme scheme = schemeOf(QGuiApplication::palette());
        QFile file(m_file);
        if (!file.open(QIODevice::ReadOnly))
            return;
        QByteArray svg = file.readAll();
        svg.replace("currentColor", hex(mode == QIcon::Disabled ? ColorRole::Disabled : roleIn(state), scheme));
        if (scheme == Scheme::Dark) {
            svg.replace(hex(ColorRole::AccentSoft, Scheme::Light), hex(ColorRole::AccentSoft, scheme));
            svg.replace(hex(ColorRole::Accent, Scheme::Light), hex(ColorRole::Accent, scheme));
        }
        QSvgRenderer renderer(svg);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        painter->setRenderHint(QPainter::Antialiasing);
        renderer.render(painter, rect);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const int scheme = static_cast<int>(schemeOf(QGuiApplication::palette()));
        const QString key = QStringLiteral("%1/%2/%3/%4/%5x%6")
                                .arg(m_file)
                                .arg(static_cast<int>(roleIn(state)))
                                .arg(mode)
                                .arg(scheme)
                                .arg(size.width())
                                .arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(*this); }

private:
    [[nodiscard]] ColorRole roleIn(QIcon::State state) const { return state == QIcon::On ? m_on : m_off; }

    QString m_file;
    ColorRole m_off;
    ColorRole m_on;
};

} // namespace

QIcon icon(IconName name, ColorRole role)
{
    return checkableIcon(name, role, role);
}

QIcon checkableIcon(IconName name, ColorRole off, ColorRole on)
{
    return QIcon(new ThemedIconEngine(QStringLiteral(":/icons/%1.svg").arg(fileName(name)), off, on));
}

QIcon picture(PictureName name)
{
    const QString file = QStringLiteral(":/pictures/%1.svg").arg(fileName(name));
    return QIcon(new ThemedIconEngine(file, ColorRole::Accent, ColorRole::Accent));
}

QIcon applicationIcon()
{
    return QIcon(QStringLiteral(":/icons/app.svg"));
}

} // namespace medlem::client
