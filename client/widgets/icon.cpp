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

#include <array>

namespace medlem::client {

namespace {

// In the order of the enum.
constexpr std::array iconFiles{
    "add",          "back",         "board",         "briefcase", "calendar", "card",  "chart",  "check",
    "chevron-down", "chevron-left", "chevron-right", "close",     "edit",     "end",   "error",  "eye",
    "filter",       "history",      "home",          "import",    "info",     "key",   "lock",   "log-out",
    "mail",         "more",         "offline",       "people",    "person",   "phone", "search", "settings",
    "shield",       "success",      "sync",          "undo",      "warning",
};
static_assert(iconFiles.size() == static_cast<size_t>(IconName::Warning) + 1);

QString fileName(IconName name)
{
    return QString::fromLatin1(iconFiles.at(static_cast<size_t>(name)));
}

// In the order of the enum.
constexpr std::array pictureFiles{
    "board", "card", "done", "file", "members", "offline", "search",
};
static_assert(pictureFiles.size() == static_cast<size_t>(PictureName::Search) + 1);

QString fileName(PictureName name)
{
    return QString::fromLatin1(pictureFiles.at(static_cast<size_t>(name)));
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
