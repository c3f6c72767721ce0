// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/core/ids.h"

#include <QDateTime>
#include <QRandomGenerator>

namespace medlem {

QUuid createUuidV7()
{
    const auto milliseconds = static_cast<quint64>(QDateTime::currentMSecsSinceEpoch());
    auto *random = QRandomGenerator::system();
    const quint64 low = random->generate64();
    const quint32 high = random->generate();

    const auto data1 = static_cast<uint>(milliseconds >> 16);
    const auto data2 = static_cast<ushort>(milliseconds & 0xFFFFU);
    const auto data3 = static_cast<ushort>(0x7000U | (high & 0x0FFFU));
    const auto byte = [low](int index) {
        return static_cast<uchar>(low >> (8 * index));
    };
    const auto variant = static_cast<uchar>(0x80U | (byte(0) & 0x3FU));
    return {data1, data2, data3, variant, byte(1), byte(2), byte(3), byte(4), byte(5), byte(6), byte(7)};
}

} // namespace medlem
