"""Each of the 35 laws has a test that says its number."""

from __future__ import annotations

import ast
import re
from pathlib import Path

LAWS = Path(__file__).parent / "laws"
NUMBERED = re.compile(r"test_((?:l\d+_)+)")


def test_each_law_has_a_test_of_its_name() -> None:
    stated = {
        int(number)
        for path in LAWS.glob("test_*.py")
        for node in ast.parse(path.read_text()).body
        if isinstance(node, ast.FunctionDef) and (found := NUMBERED.match(node.name))
        for number in re.findall(r"\d+", found[1])
    }

    assert stated == set(range(1, 36))
