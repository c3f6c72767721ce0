# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A mail server on loopback for tests: says its port, then writes each message that it takes as a line of JSON.

smtpserver.py [--certificate FILE --key FILE] [--user NAME --password WORD] [--refuse ADDRESS] [--silent]
With a certificate it takes nothing without STARTTLS; silent, it takes connections and never says a word.
"""

import argparse
import asyncio
import base64
import json
import ssl

from aiosmtpd.smtp import SMTP, AuthResult


class Handler:
    def __init__(self, refused):
        self.refused = refused

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address == self.refused:
            return "550 5.1.1 Nobody of that name"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        print(json.dumps({
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "encrypted": session.ssl is not None,
            "user": session.auth_data,
            "content": base64.b64encode(envelope.content).decode(),
        }), flush=True)
        return "250 Taken"


class Silent(asyncio.Protocol):
    pass


def protocol(options):
    if options.silent:
        return Silent()
    context = None
    if options.certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(options.certificate, options.key)

    def check(server, session, envelope, mechanism, data):
        right = data.login.decode() == options.user and data.password.decode() == options.password
        return AuthResult(success=right, handled=False, auth_data=data.login.decode())

    return SMTP(Handler(options.refuse), hostname="localhost", tls_context=context, require_starttls=bool(context),
                authenticator=check if options.user else None, auth_required=bool(options.user),
                auth_require_tls=bool(context))


async def serve(options):
    server = await asyncio.get_running_loop().create_server(lambda: protocol(options), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


parser = argparse.ArgumentParser()
for name in ("certificate", "key", "user", "password", "refuse"):
    parser.add_argument("--" + name)
parser.add_argument("--silent", action="store_true")
asyncio.run(serve(parser.parse_args()))
