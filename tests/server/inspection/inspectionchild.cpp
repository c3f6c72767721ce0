// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What DocumentInspector starts, without the rest of the server: alone as medlemsregisterd runs it, and with a word
// something that the confinement has to refuse. Exit code: 0 when it was refused.

#include "server/inspection/confinement.h"
#include "server/inspection/inspectioncommand.h"

#include <cerrno>
#include <cstring>
#include <new>
#include <string>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

bool isRefused(long outcome)
{
    return outcome < 0 && (errno == EPERM || errno == EMFILE || errno == ENOMEM);
}

bool isRefused(const std::string &deed)
{
    if (deed == "socket")
        return isRefused(socket(AF_INET, SOCK_STREAM, 0));
    if (deed == "openForReading")
        return isRefused(open("/etc/hostname", O_RDONLY));
    if (deed == "openForWriting")
        return isRefused(open("/tmp/medlem-inspection-child", O_WRONLY | O_CREAT, 0600));
    if (deed == "remove")
        return isRefused(unlink("/tmp/medlem-inspection-child-is-not-there"));
    if (deed == "fork")
        return isRefused(fork());
    if (deed == "runProgram")
        return isRefused(execl("/bin/true", "true", nullptr));
    if (deed == "runnableMemory")
        return mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) ==
               MAP_FAILED;
    if (deed == "allocate")
        return mmap(nullptr, 256U << 20U, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED;
    return false;
}

volatile unsigned turns = 0;

[[noreturn]] void computeForEver()
{
    for (;;)
        turns = 1;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 2 && std::strcmp(argv[1], medlem::server::inspectionWord) == 0)
        return medlem::server::runInspection();
    if (argc != 2 || !medlem::server::confineProcess())
        return 2;
    const std::string deed(argv[1]);
    if (deed == "compute")
        computeForEver();
    _exit(isRefused(deed) ? 0 : 1);
}
