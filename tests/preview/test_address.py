from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from generator.model.language import Language
from generator.preview.address import AddressError, ListeningAddress, free_near, refused
from generator.preview.board import Board, BoardState
from generator.preview.server import Server
from generator.words import words_of

WORDS = words_of(Language.EN)


@pytest.fixture
def used() -> Iterator[ListeningAddress]:
    """An address at which something else is served."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield ListeningAddress(*other.getsockname())


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("127.0.0.1:8000", ListeningAddress("127.0.0.1", 8000)),
        ("localhost:0", ListeningAddress("localhost", 0)),
        ("8001", ListeningAddress("127.0.0.1", 8001)),
        ("[::1]:8000", ListeningAddress("::1", 8000)),
    ],
)
def test_an_address_is_a_host_and_a_port_or_a_port_alone(text: str, address: ListeningAddress) -> None:
    assert ListeningAddress.of(text, WORDS) == address


@pytest.mark.parametrize("text", ["", "localhost", "localhost:", "localhost:http", "localhost:65536", "http://a:80/"])
def test_anything_else_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(
        AddressError, match=rf"^“{text}” is not an address; write, for example, --address 127\.0\.0\.1:"
    ):
        ListeningAddress.of(text, WORDS)


def test_a_used_address_is_refused_with_one_that_is_free(used: ListeningAddress) -> None:
    with pytest.raises(OSError, match="in use") as why:
        Server(used, Board(BoardState(None, "")), WORDS)
    said = str(refused(used, why.value, WORDS))
    assert said.startswith(f"The address {used} is in use; choose another one, for example --address 127.0.0.1:")
    free = ListeningAddress.of(said.split("--address ")[1], WORDS)
    Server(free, Board(BoardState(None, "")), WORDS).server_close()


def test_the_free_address_is_not_the_used_one(used: ListeningAddress) -> None:
    assert free_near(used) != used


@pytest.mark.parametrize(
    ("why", "said"),
    [
        (PermissionError(13, "Permission denied"), "The system does not allow serving at 127.0.0.1:80;"),
        (OSError(99, "Cannot assign requested address"), "127.0.0.1 is not an address of this machine;"),
        (socket.gaierror(-2, "Name or service not known"), "No machine “127.0.0.1” is known;"),
        (OSError(5, "Input/output error"), "Cannot serve at 127.0.0.1:80 (Input/output error);"),
    ],
)
def test_each_reason_has_its_sentence(why: OSError, said: str) -> None:
    assert str(refused(ListeningAddress("127.0.0.1", 80), why, WORDS)).startswith(said)
