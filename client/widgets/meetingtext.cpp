// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/meetingtext.h"

#include <QCoreApplication>

namespace medlem::client {

namespace {

struct MeetingText
{
    Q_DECLARE_TR_FUNCTIONS(MeetingText)
};

} // namespace

QString meetingText(Meeting meeting)
{
    switch (meeting) {
    case Meeting::AnnualMeeting:
        return MeetingText::tr("Annual meeting");
    case Meeting::MemberMeeting:
        return MeetingText::tr("Members' meeting");
    case Meeting::BoardMeeting:
        return MeetingText::tr("Board meeting");
    }
    Q_UNREACHABLE();
}

} // namespace medlem::client
