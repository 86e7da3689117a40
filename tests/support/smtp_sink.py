#!/usr/bin/python3
"""An SMTP server that keeps every mail it accepts as a JSON line; for tests, on 127.0.0.1.

usage: smtp_sink.py FILE [--delay MS] [--cert FILE --key FILE] [--login USER:PASSWORD]

Prints its port. It writes a mail down before it answers 250, and waits --delay in between: what a client that is
killed there makes of it is the point. Receivers whose name begins with "refused" get 550, with "later" 451.
With a certificate it wants STARTTLS, with a login AUTH, before any mail.
"""
import argparse
import asyncio
import json
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult


class Sink:
    def __init__(self, path, delay):
        self.file = open(path, "a", encoding="utf-8", buffering=1)
        self.delay = delay

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("refused"):
            return "550 no such user"
        if address.startswith("later"):
            return "451 try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        mail = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "tls": session.ssl is not None,
            "login": bool(session.authenticated),
            "data": envelope.original_content.decode("utf-8", "replace"),
        }
        self.file.write(json.dumps(mail) + "\n")
        await asyncio.sleep(self.delay / 1000)
        return "250 OK"


async def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("file")
    parser.add_argument("--delay", type=float, default=0)
    parser.add_argument("--cert")
    parser.add_argument("--key")
    parser.add_argument("--login")
    options = parser.parse_args()
    sink = Sink(options.file, options.delay)
    context = None
    if options.cert:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(options.cert, options.key)

    def check(server, session, envelope, mechanism, data):
        given = f"{data.login.decode()}:{data.password.decode()}"
        return AuthResult(success=given == options.login, handled=False)

    def make():
        return SMTP(
            sink,
            hostname="sink.example.org",
            tls_context=context,
            require_starttls=context is not None,
            auth_required=bool(options.login),
            authenticator=check if options.login else None,
        )

    server = await asyncio.get_running_loop().create_server(make, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


try:
    asyncio.run(main())
except KeyboardInterrupt:
    sys.exit(0)
