"""The base of every wire record, and object hashes as they look on the wire.

Unknown fields are ignored, so that a newer peer of the same protocol version may say more.
"""

from typing import Annotated, Final, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, PlainSerializer

HASH_BYTES: Final = 32


class WireRecord(BaseModel):
    """A frozen record that travels as one JSON object."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    def to_json(self) -> bytes:
        """Return the body of a request or an answer."""
        return self.model_dump_json().encode()


def _from_hex(value: object) -> object:
    if isinstance(value, str):
        if len(value) != 2 * HASH_BYTES or value != value.lower():
            raise ValueError("an object hash is 64 lower-case hexadecimal digits")
        return bytes.fromhex(value)
    if isinstance(value, bytes) and len(value) != HASH_BYTES:
        raise ValueError("an object hash has 32 bytes")
    return value


def _to_hex(value: bytes) -> str:
    return value.hex()


HexHash: TypeAlias = Annotated[bytes, BeforeValidator(_from_hex), PlainSerializer(_to_hex)]
"""An object hash: 32 bytes in Python, 64 hexadecimal digits in JSON."""
