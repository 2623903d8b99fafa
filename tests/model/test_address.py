from __future__ import annotations

import pytest

from generator.model.address import is_public


@pytest.mark.parametrize(
    "address",
    [
        *("https://www.oas.org/es/", "http://oas.org", "https://a.b.example.org:8443/x?y#z", "https://www.oas.org./"),
        *(
            "https://educación.example/",
            "https://xn--educacin-13a.example/",
            "https://8.8.8.8/",
            "https://[2606:4700::1]/",
        ),
        *("https://oas.org/a@b", "https://1.example.org/"),
        *("https://oas.org:443/", "http://oas.org:80", "http://oas.org:8080/x", "https://oas.org:65535/"),
    ],
)
def test_whoever_is_anywhere_can_follow_it(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        *(
            "https:///x",
            "https://",
            "http://localhost/",
            "http://intranet/x",
            "https://a.local/",
            "https://a.internal/",
        ),
        *("http://10.0.0.1/", "http://192.168.1.1:80/", "http://127.0.0.1/", "http://[::1]/", "http://0x7f000001/"),
        *(
            "http://2130706433/",
            "https://oas.org:99999/",
            "https://oas.org:0/",
            "https://oas.org:22/",
            "http://oas.org:25",
            "https://oas.org:1023/x",
            "http://oas.org:6000/",
            "http://oas.org:6667/",
            "https://oas.org:10080/",
            "https://8.8.8.8:22/",
            "https://[2606:4700::1]:22/",
            "https://oas.org:x/",
            "https://exa_mple..org/",
            "https://-a.org/",
        ),
        *(
            "https://оas.org/",
            "https://oas.org@evil.example/",
            "https://a:b@oas.org/",
            "https://oas.org\\@x.org/",
            "https://[",
        ),
    ],
)
def test_nobody_else_can_follow_it(address: str) -> None:
    assert not is_public(address)
