"""Which network addresses a page may be fetched from: the public internet, and nothing behind it.

A page's author chooses where a redirect leads, and the owner of a name chooses what it resolves to.
So the check is made on addresses, never on names alone, and against a table of our own:
`ipaddress.is_global` lets through addresses that carry a private one inside them.

Sources of the table: the IANA special-purpose address registries for IPv4 and IPv6 (RFC 6890 and
its updates), RFC 4291 for the forms that embed IPv4, and two clouds' metadata services.
"""

from __future__ import annotations

import re
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Final

_REFUSED: Final[tuple[tuple[IPv4Network | IPv6Network, str], ...]] = tuple(
    (ip_network(network), what)
    for network, what in (
        ("0.0.0.0/8", "unspecified"),
        ("10.0.0.0/8", "private"),
        ("100.64.0.0/10", "shared by a provider's customers"),
        ("127.0.0.0/8", "this machine"),
        ("168.63.129.16/32", "a cloud's metadata service"),
        ("169.254.0.0/16", "link-local"),
        ("172.16.0.0/12", "private"),
        ("192.0.0.0/24", "reserved for protocols"),
        ("192.0.2.0/24", "for documentation"),
        ("192.88.99.0/24", "a 6to4 relay"),
        ("192.168.0.0/16", "private"),
        ("198.18.0.0/15", "for benchmarks"),
        ("198.51.100.0/24", "for documentation"),
        ("203.0.113.0/24", "for documentation"),
        ("224.0.0.0/4", "multicast"),
        ("240.0.0.0/4", "reserved"),
        ("::/128", "unspecified"),
        ("::1/128", "this machine"),
        ("64:ff9b:1::/48", "a translator's own"),
        ("100::/64", "discarded"),
        ("2001::/32", "a Teredo tunnel"),
        ("2001::/23", "reserved for protocols"),
        ("2001:db8::/32", "for documentation"),
        ("2002::/16", "a 6to4 tunnel"),
        ("3fff::/20", "for documentation"),
        ("fc00::/7", "private"),
        ("fe80::/10", "link-local"),
        ("fec0::/10", "site-local"),
        ("ff00::/8", "multicast"),
    )
)
_PUBLIC_IPV6: Final = IPv6Network("2000::/3")

# A network without IPv4 reaches it through these: the IPv4 address inside is what counts.
_CARRIES_IPV4: Final = (IPv6Network("::ffff:0:0/96"), IPv6Network("64:ff9b::/96"))

_LOCAL_NAME: Final = re.compile(r"(?:^|\.)(?:localhost|localdomain|local|internal|intranet|lan|home\.arpa)$")
_NAME: Final = re.compile(r"(?=.{1,253}$)(?:[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(?:\.(?!$)|$))+")
_NUMBER: Final = re.compile(r"0x[0-9a-f]*|[0-9]+")


def why_refused(address: str) -> str | None:
    """What a resolved address is ("private", "link-local", ...); None for a public one."""
    try:
        number = ip_address(address)
    except ValueError:
        return "not an address"
    if isinstance(number, IPv6Address):
        if number.scope_id is not None:
            return "link-local"
        if any(number in network for network in _CARRIES_IPV4):
            return why_refused(str(IPv4Address(int(number) & 0xFFFFFFFF)))
    for network, what in _REFUSED:
        if number in network:
            return what
    if isinstance(number, IPv6Address) and number not in _PUBLIC_IPV6:
        return "reserved"
    return None


def host_of(host: str) -> str:
    """The host as it is looked up and named to the server: ASCII, lower case, numbers as plain IPv4.

    International names become their `xn--` form (IDNA 2003, what Python carries); a dot at the end
    goes. Raises ValueError, with what is wrong, for a host that cannot be one.
    """
    if ":" in host:
        return str(IPv6Address(host))
    try:
        ascii_host = host.encode("idna").decode("ascii").lower()
    except UnicodeError:
        raise ValueError("not a host name") from None
    ascii_host = ascii_host.removesuffix(".")
    if _NUMBER.fullmatch(ascii_host.rpartition(".")[2]):
        return str(_ipv4(ascii_host))
    if not _NAME.fullmatch(ascii_host):
        raise ValueError("not a host name")
    return ascii_host


def is_local_name(host: str) -> bool:
    """Whether a name (from `host_of`) means this machine or a local network whatever it resolves to."""
    return _LOCAL_NAME.search(host) is not None


def _ipv4(host: str) -> IPv4Address:
    """An IPv4 address as browsers read it: 127.1, 0x7f.0.0.1, 017700000001, 2130706433 are 127.0.0.1."""
    parts = host.split(".")
    if len(parts) > 4 or not all(_NUMBER.fullmatch(part) for part in parts):
        raise ValueError("not an IPv4 address")
    *leading, last = (_number(part) for part in parts)
    if any(number > 255 for number in leading) or last >= 256 ** (4 - len(leading)):
        raise ValueError("not an IPv4 address")
    return IPv4Address(last + sum(number << 8 * (3 - place) for place, number in enumerate(leading)))


def _number(part: str) -> int:
    if part.startswith("0x"):
        return int(part[2:] or "0", 16)
    try:
        return int(part, 8 if part.startswith("0") else 10)
    except ValueError:
        raise ValueError("not an IPv4 address") from None
