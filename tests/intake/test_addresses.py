"""Only public addresses are fetched from, however a private one is written."""

from __future__ import annotations

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.intake.addresses import host_of, is_local_name, why_refused

PUBLIC = ["93.184.216.34", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:2800:220:1::1", "2a00:1450:4001::1"]

REFUSED = {
    "0.0.0.0": "unspecified",
    "10.1.2.3": "private",
    "100.64.0.1": "shared by a provider's customers",
    "100.100.100.200": "shared by a provider's customers",
    "127.0.0.1": "this machine",
    "127.255.255.254": "this machine",
    "168.63.129.16": "a cloud's metadata service",
    "169.254.169.254": "link-local",
    "172.16.0.1": "private",
    "172.31.255.255": "private",
    "192.0.0.192": "reserved for protocols",
    "192.0.2.1": "for documentation",
    "192.88.99.1": "a 6to4 relay",
    "192.168.1.1": "private",
    "198.18.0.1": "for benchmarks",
    "198.51.100.7": "for documentation",
    "203.0.113.9": "for documentation",
    "224.0.0.251": "multicast",
    "240.0.0.1": "reserved",
    "255.255.255.255": "reserved",
    "::": "unspecified",
    "::1": "this machine",
    "::127.0.0.1": "reserved",
    "::ffff:127.0.0.1": "this machine",
    "::ffff:10.0.0.1": "private",
    "::ffff:0:10.0.0.1": "reserved",
    "64:ff9b::10.0.0.1": "private",
    "64:ff9b::169.254.169.254": "link-local",
    "64:ff9b:1::1": "a translator's own",
    "100::1": "discarded",
    "2001::1": "a Teredo tunnel",
    "2001:2::1": "reserved for protocols",
    "2001:10::1": "reserved for protocols",
    "2001:db8::1": "for documentation",
    "2002:7f00:1::": "a 6to4 tunnel",
    "3fff::1": "for documentation",
    "4000::1": "reserved",
    "fc00::1": "private",
    "fd00:ec2::254": "private",
    "fe80::1": "link-local",
    "fe80::1%eth0": "link-local",
    "fec0::1": "site-local",
    "ff02::1": "multicast",
    "news.example": "not an address",
}


@pytest.mark.parametrize("address", [*PUBLIC, "64:ff9b::8.8.8.8", "::ffff:8.8.8.8"])
def test_public_addresses_are_allowed(address: str) -> None:
    assert why_refused(address) is None


@pytest.mark.parametrize(("address", "what"), REFUSED.items())
def test_every_other_address_is_refused_by_what_it_is(address: str, what: str) -> None:
    assert why_refused(address) == what


@given(st.ip_addresses())
def test_nothing_that_python_calls_private_is_let_through(
    address: ipaddress.IPv4Address | ipaddress.IPv6Address,
) -> None:
    if address.is_private or address.is_loopback or address.is_link_local or address.is_multicast:
        carried = getattr(address, "ipv4_mapped", None)
        assert why_refused(str(address)) is not None or (carried and why_refused(str(carried)) is None)


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "127.1", "127.0.1", "0x7f.1", "0x7F000001", "2130706433", "017700000001", "0177.0.0.01",
     "127.0.0.1.", "１２７.０.０.１", "127。0。0。1"],
)  # fmt: skip
def test_numbers_are_read_as_browsers_read_them(host: str) -> None:
    assert host_of(host) == "127.0.0.1"


@pytest.mark.parametrize(
    ("host", "written"),
    [
        ("News.Example", "news.example"),
        ("news.example.", "news.example"),
        ("пример.рф", "xn--e1afmkfd.xn--p1ai"),
        ("2606:2800:0220:1:0:0:0:1", "2606:2800:220:1::1"),
        ("1.2.3.example", "1.2.3.example"),
    ],
)
def test_a_host_has_one_spelling(host: str, written: str) -> None:
    assert host_of(host) == written


@pytest.mark.parametrize(
    "host",
    ["", ".", "a..b", "-a.example", "a b.example", "a\\b", "a_%41", "1.2.3.4.5", "256.1.1.1", "1.2.3.256",
     "1.0x1ffffff", "08.1.1.1", "99999999999", "x" * 64 + ".example", "[::1", "[fe80::g]", "host:80",
     "a\r\nb.example", "🙂" * 70],
)  # fmt: skip
def test_what_is_no_host_is_refused(host: str) -> None:
    with pytest.raises(ValueError):
        host_of(host)


@given(st.text(max_size=80))
def test_any_text_is_a_host_or_a_value_error(host: str) -> None:
    try:
        written = host_of(host)
    except ValueError:
        return
    assert written == host_of(written)


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "a.localhost",
        "localhost.localdomain",
        "printer.local",
        "metadata.google.internal",
        "x.home.arpa",
    ],
)
def test_local_names_are_local_whatever_they_resolve_to(host: str) -> None:
    assert is_local_name(host)


def test_a_name_that_only_looks_local_is_not() -> None:
    assert not is_local_name("localhost.example")
    assert not is_local_name("mylocal")
