"""Which version number comes next."""

from __future__ import annotations

import pytest
from semver import Version

from oms_desktop.checks.compatibility.level import Bump
from oms_desktop.checks.compatibility.numbers import BadVersion, next_version, parse_version


@pytest.mark.parametrize(
    ("last", "bump", "expected"),
    [
        ("1.2.3", "none", "1.2.3"),
        ("1.2.3", "patch", "1.2.4"),
        ("1.2.3", "minor", "1.3.0"),
        ("1.2.3", "major", "2.0.0"),
        ("0.2.3", "major", "0.3.0"),
        ("0.2.3", "minor", "0.3.0"),
        ("0.2.3", "patch", "0.2.4"),
        ("2.0.0-rc.1", "major", "2.0.0"),
        ("2.0.0-rc.1", "patch", "2.0.0"),
        ("1.2.3+build.7", "patch", "1.2.4"),
    ],
)
def test_the_next_number_follows_from_how_far_the_change_reaches(
    last: str, bump: Bump, expected: str
) -> None:
    assert str(next_version(parse_version(last), bump)) == expected


@pytest.mark.parametrize("bump", ["none", "patch", "minor", "major"])
def test_the_first_release_is_below_one(bump: Bump) -> None:
    assert next_version(None, bump) == Version(0, 1, 0)


@pytest.mark.parametrize("text", ["", "1", "1.2", "v1.2.3", "1.2.3.4", "01.2.3", "1.2.x", "next"])
def test_what_is_no_number_is_refused_by_name(text: str) -> None:
    with pytest.raises(BadVersion) as refused:
        parse_version(text)

    assert repr(text)[1:-1] in refused.value.message.render()
