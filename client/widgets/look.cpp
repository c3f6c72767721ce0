// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/look.h"

#include <QEvent>
#include <QFontDatabase>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

namespace medlem::client {

namespace {

QString lookName(Look look)
{
    switch (look) {
    case Look::Primary:
        return QStringLiteral("primary");
    case Look::Secondary:
        return QStringLiteral("secondary");
    case Look::Quiet:
        return QStringLiteral("quiet");
    case Look::Back:
        return QStringLiteral("back");
    case Look::Link:
        return QStringLiteral("link");
    case Look::Danger:
        return QStringLiteral("danger");
    case Look::Card:
        return QStringLiteral("card");
    case Look::Plain:
        return QStringLiteral("plain");
    case Look::Message:
        return QStringLiteral("message");
    case Look::Sheet:
        return QStringLiteral("sheet");
    case Look::Divider:
        return QStringLiteral("divider");
    }
    Q_UNREACHABLE();
}

QString textRoleName(TextRole role)
{
    switch (role) {
    case TextRole::Caption:
        return QStringLiteral("caption");
    case TextRole::Body:
        return QStringLiteral("body");
    case TextRole::Strong:
        return QStringLiteral("strong");
    case TextRole::Lead:
        return QStringLiteral("lead");
    case TextRole::Heading:
        return QStringLiteral("heading");
    case TextRole::Display:
        return QStringLiteral("display");
    case TextRole::Title:
        return QStringLiteral("title");
    case TextRole::Muted:
        return QStringLiteral("muted");
    }
    Q_UNREACHABLE();
}

void setSelector(QWidget *widget, const char *property, const QVariant &value)
{
    if (widget->property(property) == value)
        return;
    widget->setProperty(property, value);
    repolish(widget);
}

// A double click is one click: a footer or a page may show another button in the same place meanwhile, and what was
// meant as one "Cancel" must not also press "Close without saving".
class OneClick : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        return event->type() == QEvent::MouseButtonDblClick || QObject::eventFilter(watched, event);
    }
};

} // namespace

void setLook(QWidget *widget, Look look)
{
    setSelector(widget, "look", lookName(look));
}

void setTextRole(QLabel *label, TextRole role)
{
    setSelector(label, "textRole", textRoleName(role));
}

QFont fixedFont(TextRole size)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(pixelSize(size));
    return font;
}

void setValidity(QWidget *editor, Validity validity)
{
    setSelector(editor, "invalid", validity == Validity::Invalid);
}

void repolish(QWidget *widget)
{
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

QLabel *createLabel(const QString &text, TextRole role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText); // names come from people; nothing in them is markup
    setTextRole(label, role);
    return label;
}

QPushButton *createButton(const QString &text, Look look, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    button->setCursor(Qt::PointingHandCursor);
    button->installEventFilter(new OneClick(button));
    setLook(button, look);
    return button;
}

} // namespace medlem::client
