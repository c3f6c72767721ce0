// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/inspection/confinement.h"

#include <array>

#include <sys/resource.h>

#ifdef Q_OS_LINUX
#include <cerrno>
#include <memory>

#include <seccomp.h>
#include <sys/mman.h>
#endif

namespace medlem::server {

namespace {

constexpr rlim_t mostSeconds = 2;
constexpr rlim_t mostMemory = rlim_t(256) * 1024 * 1024;

// The sanitizers take terabytes of addresses, and find out through pipes what memory is there.
#ifdef __SANITIZE_ADDRESS__
constexpr bool isSanitized = true;
#else
constexpr bool isSanitized = false;
#endif

constexpr rlim_t openFiles = isSanitized ? 16 : 3; // the standard ones

using Resource = decltype(RLIMIT_CPU); // an enum of the GNU C library, a number elsewhere

Result<void> limitResource(Resource resource, rlim_t most)
{
    const rlimit limit{.rlim_cur = most, .rlim_max = most};
    if (setrlimit(resource, &limit) != 0)
        return fail(ErrorCode::Internal, QStringLiteral("The limit number %1 could not be set.").arg(int(resource)));
    return {};
}

Result<void> limitResources()
{
    TRY(limitResource(RLIMIT_CORE, 0));
    TRY(limitResource(RLIMIT_CPU, mostSeconds));
    TRY(limitResource(RLIMIT_FSIZE, 0));
    TRY(limitResource(RLIMIT_NOFILE, openFiles));
    if (!isSanitized)
        TRY(limitResource(RLIMIT_AS, mostMemory));
    return {};
}

#ifdef Q_OS_LINUX

// Allocating, reading, writing, ending, and what the C library does meanwhile.
constexpr std::array allowedCalls = {
    SCMP_SYS(brk),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(close),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
    SCMP_SYS(fstat),
    SCMP_SYS(futex),
    SCMP_SYS(getpid),
    SCMP_SYS(getrandom),
    SCMP_SYS(gettid),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(lseek),
    SCMP_SYS(madvise),
    SCMP_SYS(mremap),
    SCMP_SYS(munmap),
    SCMP_SYS(read),
    SCMP_SYS(restart_syscall),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sched_yield),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(tgkill),
    SCMP_SYS(write),
};
// Memory, but none that can be run.
constexpr std::array memoryCalls = {SCMP_SYS(mmap), SCMP_SYS(mprotect)};

struct FilterEnd
{
    void operator()(void *filter) const { seccomp_release(filter); }
};

// The rest is answered with EPERM, which a library that tries something copes with better than with its end.
Result<void> filterCalls()
{
    const std::unique_ptr<void, FilterEnd> filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)));
    bool isSet = filter != nullptr;
    for (const int call : allowedCalls)
        isSet = isSet && seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 0) == 0;
    for (const int call : {SCMP_SYS(pipe), SCMP_SYS(pipe2)})
        isSet = isSet && (!isSanitized || seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 0) == 0);
    for (const int call : memoryCalls)
        isSet = isSet &&
                seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 1, SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)) == 0;
    if (!isSet || seccomp_load(filter.get()) != 0)
        return fail(ErrorCode::Internal, QStringLiteral("The filter of system calls could not be set."));
    return {};
}

#else

Result<void> filterCalls()
{
    return {};
}

#endif

} // namespace

Result<void> confineProcess()
{
    TRY(limitResources());
    return filterCalls();
}

} // namespace medlem::server
