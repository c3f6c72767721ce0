// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/medlemstyle.h"

#include "client/widgets/icon.h"

#include <QComboBox>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace medlem::client {

namespace {

constexpr int indicatorSize = 20;
constexpr int arrowRoom = 36;

struct Edge
{
    QColor color;
    double width;
};

Edge edgeFor(const QStyleOption &option, const QWidget *widget)
{
    if (widget && widget->property("invalid").toBool())
        return {color(ColorRole::Error, option.palette), 2};
    if (!option.state.testFlag(QStyle::State_Enabled))
        return {color(ColorRole::Border, option.palette), 1};
    if (option.state.testFlag(QStyle::State_HasFocus))
        return {color(ColorRole::Accent, option.palette), 2};
    if (option.state.testFlag(QStyle::State_MouseOver))
        return {color(ColorRole::Text, option.palette), 1};
    return {color(ColorRole::ControlBorder, option.palette), 1};
}

// Drawn inside its rectangle, on whole pixels.
QRectF inside(const QRect &rect, double width)
{
    return QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2);
}

void drawIndicator(const QStyleOption &option, QPainter *painter, double radius)
{
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    Edge edge = edgeFor(option, nullptr);
    if (edge.width < 2)
        edge.width = 1.5;
    if (on)
        edge.color = color(enabled ? ColorRole::Accent : ColorRole::Disabled, option.palette);
    painter->setPen(QPen(edge.color, edge.width));
    painter->setBrush(color(ColorRole::Surface, option.palette));
    painter->drawRoundedRect(inside(option.rect.adjusted(1, 1, -1, -1), edge.width), radius, radius);
}

void drawCheckBox(const QStyleOption &option, QPainter *painter)
{
    drawIndicator(option, painter, 4);
    const QRect box = option.rect.adjusted(1, 1, -1, -1);
    const bool partly = option.state.testFlag(QStyle::State_NoChange);
    if (!option.state.testFlag(QStyle::State_On) && !partly)
        return;
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color(enabled ? ColorRole::Accent : ColorRole::Disabled, option.palette));
    painter->drawRoundedRect(box, 4, 4);
    if (partly) {
        painter->setBrush(color(ColorRole::OnAccent, option.palette));
        painter->drawRect(QRectF(box.center().x() - 4, box.center().y(), 9, 2));
    } else {
        icon(IconName::Check, ColorRole::OnAccent).paint(painter, box.adjusted(1, 1, -1, -1));
    }
}

void drawRadioButton(const QStyleOption &option, QPainter *painter)
{
    drawIndicator(option, painter, indicatorSize / 2.0);
    if (!option.state.testFlag(QStyle::State_On))
        return;
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color(enabled ? ColorRole::Accent : ColorRole::Disabled, option.palette));
    const QRectF box(option.rect);
    painter->drawEllipse(box.center(), 5, 5);
}

void drawFocusRing(const QStyleOption &option, QPainter *painter)
{
    painter->setPen(QPen(color(ColorRole::Accent, option.palette), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(inside(option.rect, 2), 4, 4);
}

} // namespace

MedlemStyle::MedlemStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

void MedlemStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (element == PE_IndicatorCheckBox)
        drawCheckBox(*option, painter);
    else if (element == PE_IndicatorRadioButton)
        drawRadioButton(*option, painter);
    else if (element == PE_FrameFocusRect)
        drawFocusRing(*option, painter);
    else
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    painter->restore();
}

void MedlemStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                     const QWidget *widget) const
{
    if (control != CC_ComboBox) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool enabled = option->state.testFlag(State_Enabled);
    const Edge edge = edgeFor(*option, widget);
    painter->setPen(QPen(edge.color, edge.width));
    painter->setBrush(color(enabled ? ColorRole::Surface : ColorRole::Background, option->palette));
    painter->drawRoundedRect(inside(option->rect, edge.width), controlRadius, controlRadius);
    const QRect arrow = proxy()->subControlRect(control, option, SC_ComboBoxArrow, widget);
    const QRect mark(arrow.center().x() - 9, arrow.center().y() - 9, 18, 18);
    icon(IconName::ChevronDown, ColorRole::TextMuted)
        .paint(painter, mark, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    painter->restore();
}

void MedlemStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (element != CE_ComboBoxLabel || !combo) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    if (combo->editable)
        return;
    QRect field = proxy()->subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
    field.adjust(2, 0, 0, 0); // as far in as the text of a line edit, which has this margin of its own
    const bool enabled = option->state.testFlag(State_Enabled);
    const auto *box = qobject_cast<const QComboBox *>(widget);
    const bool placeholder = box && box->currentIndex() < 0;
    const QString text = placeholder ? box->placeholderText() : combo->currentText;
    ColorRole role = placeholder ? ColorRole::TextMuted : ColorRole::Text;
    if (!enabled)
        role = ColorRole::Disabled;
    painter->setPen(color(role, option->palette));
    painter->drawText(field, Qt::AlignLeft | Qt::AlignVCenter,
                      option->fontMetrics.elidedText(text, Qt::ElideRight, field.width()));
}

QRect MedlemStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                                  const QWidget *widget) const
{
    if (control != CC_ComboBox)
        return QProxyStyle::subControlRect(control, option, subControl, widget);
    const QRect all = option->rect;
    if (subControl == SC_ComboBoxArrow)
        return visualRect(option->direction, all, {all.right() - arrowRoom, all.top(), arrowRoom, all.height()});
    if (subControl == SC_ComboBoxEditField)
        return visualRect(option->direction, all, all.adjusted(12, 2, -arrowRoom, -2));
    if (subControl == SC_ComboBoxListBoxPopup)
        return all.translated(0, 4);
    return all;
}

QSize MedlemStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                    const QWidget *widget) const
{
    if (type == CT_ComboBox)
        return {size.width() + grid(2) + arrowRoom, controlHeight};
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QIcon MedlemStyle::standardIcon(StandardPixmap standard, const QStyleOption *option, const QWidget *widget) const
{
    if (standard == SP_LineEditClearButton)
        return icon(IconName::Close, ColorRole::TextMuted);
    return QProxyStyle::standardIcon(standard, option, widget);
}

int MedlemStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return indicatorSize;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return grid(1);
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return 20;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return grid(2);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int MedlemStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *returnData) const
{
    if (hint == SH_ComboBox_Popup)
        return 0; // a plain list under the box, not a menu over it
    if (hint == SH_ItemView_ActivateItemOnSingleClick)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

} // namespace medlem::client
