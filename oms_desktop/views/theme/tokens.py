"""Every colour of the program, by purpose; the only module that names one.

A theme is one `Tokens` value. Views ask for `tokens.accent`, never for a blue. The values are those of the design's
table of tokens; where a pair of text and ground would miss WCAG AA the text is a shade stronger (`accent_text`,
`theirs`), and `TEXT_PAIRS` lists the pairs that are in use, for the test that computes them. `faint` is for
decoration, placeholders and what is disabled: it never carries meaning alone.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme as ``#rrggbb`` (``#aarrggbb`` for shadows), and the width of its lines."""

    name: str
    dark: bool
    window: str
    panel: str
    canvas: str
    line: str
    line_strong: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_ground: str
    accent_text: str
    on_accent: str
    accent_hover: str
    hover: str
    mine: str
    mine_ground: str
    theirs: str
    theirs_ground: str
    result: str
    result_ground: str
    warn: str
    warn_ground: str
    error: str
    error_ground: str
    block: str
    block_ground: str
    edge: str
    edge_far: str
    grid: str
    shadow: str
    kinds: tuple[str, ...]
    line_width: int = 1


LIGHT = Tokens(
    name="light",
    dark=False,
    window="#F4F5F7",
    panel="#FFFFFF",
    canvas="#FAFBFC",
    line="#DFE3E8",
    line_strong="#C6CDD6",
    text="#1B2430",
    muted="#5B6776",
    faint="#8A94A1",
    accent="#2F6FED",
    accent_ground="#E8F0FE",
    accent_text="#1F5FDB",
    on_accent="#FFFFFF",
    accent_hover="#2563DB",
    hover="#EDEFF3",
    mine="#0A6EBD",
    mine_ground="#E3F1FB",
    theirs="#AB4F09",
    theirs_ground="#FDEFE2",
    result="#0B7A5B",
    result_ground="#E4F5EF",
    warn="#8A6100",
    warn_ground="#FFF5D6",
    error="#C22F2F",
    error_ground="#FCEAEA",
    block="#8E1B5B",
    block_ground="#F9E6F0",
    edge="#AEB7C3",
    edge_far="#D5DAE1",
    grid="#DFE3E8",
    shadow="#161B2430",
    kinds=(
        "#2F6FED",
        "#7A5AF8",
        "#0B7A5B",
        "#B4540A",
        "#C22F2F",
        "#0E7490",
        "#6B7280",
        "#A16207",
    ),
)

DARK = Tokens(
    name="dark",
    dark=True,
    window="#16191E",
    panel="#1D2127",
    canvas="#14171B",
    line="#2C323B",
    line_strong="#3B434E",
    text="#E6EAF0",
    muted="#A3ADBA",
    faint="#76818F",
    accent="#7AA7FF",
    accent_ground="#22324F",
    accent_text="#7AA7FF",
    on_accent="#14171B",
    accent_hover="#94B8FF",
    hover="#272D35",
    mine="#6CB8F5",
    mine_ground="#17303F",
    theirs="#F2A65E",
    theirs_ground="#3A2A18",
    result="#5CCBA6",
    result_ground="#17352C",
    warn="#E6C15A",
    warn_ground="#37301A",
    error="#FF8A84",
    error_ground="#3D2022",
    block="#F08CC0",
    block_ground="#3B1D2E",
    edge="#545E6B",
    edge_far="#333A44",
    grid="#262C34",
    shadow="#60000000",
    kinds=(
        "#5C93FF",
        "#9B83FF",
        "#35B08D",
        "#E08A4A",
        "#F0706A",
        "#35A6BF",
        "#98A1AE",
        "#D0A030",
    ),
)

HIGH_CONTRAST_LIGHT = Tokens(
    name="high-contrast-light",
    dark=False,
    window="#FFFFFF",
    panel="#FFFFFF",
    canvas="#FFFFFF",
    line="#000000",
    line_strong="#000000",
    text="#000000",
    muted="#000000",
    faint="#404040",
    accent="#0037B3",
    accent_ground="#D6E4FF",
    accent_text="#002E99",
    on_accent="#FFFFFF",
    accent_hover="#002A8A",
    hover="#E4E4E4",
    mine="#00467A",
    mine_ground="#E0F1FF",
    theirs="#7A3600",
    theirs_ground="#FFEBD6",
    result="#00503A",
    result_ground="#DDF7EC",
    warn="#5C4000",
    warn_ground="#FFF1BF",
    error="#930000",
    error_ground="#FFE3E3",
    block="#6B0040",
    block_ground="#FFE0F0",
    edge="#000000",
    edge_far="#767676",
    grid="#C8C8C8",
    shadow="#00000000",
    kinds=(
        "#0037B3",
        "#4B22C9",
        "#00503A",
        "#7A3600",
        "#930000",
        "#00505F",
        "#404040",
        "#5C4000",
    ),
    line_width=2,
)

HIGH_CONTRAST_DARK = Tokens(
    name="high-contrast-dark",
    dark=True,
    window="#000000",
    panel="#000000",
    canvas="#000000",
    line="#FFFFFF",
    line_strong="#FFFFFF",
    text="#FFFFFF",
    muted="#FFFFFF",
    faint="#BFBFBF",
    accent="#8AB8FF",
    accent_ground="#002B66",
    accent_text="#B8D4FF",
    on_accent="#000000",
    accent_hover="#B8D4FF",
    hover="#2B2B2B",
    mine="#8CCBFF",
    mine_ground="#00304D",
    theirs="#FFBE85",
    theirs_ground="#4A2800",
    result="#79F0C8",
    result_ground="#003D2C",
    warn="#FFE07A",
    warn_ground="#3D3000",
    error="#FFA8A3",
    error_ground="#540000",
    block="#FFADD6",
    block_ground="#4D0030",
    edge="#FFFFFF",
    edge_far="#8C8C8C",
    grid="#4D4D4D",
    shadow="#00000000",
    kinds=(
        "#8AB8FF",
        "#C0AEFF",
        "#79F0C8",
        "#FFBE85",
        "#FFA8A3",
        "#7BE3F7",
        "#D0D0D0",
        "#FFE07A",
    ),
    line_width=2,
)

THEMES: dict[str, Tokens] = {
    tokens.name: tokens for tokens in (LIGHT, DARK, HIGH_CONTRAST_LIGHT, HIGH_CONTRAST_DARK)
}

TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    *((text, ground) for text in ("text", "muted") for ground in ("window", "panel", "canvas")),
    *((text, ground) for text in ("text", "muted") for ground in ("accent_ground", "hover")),
    ("accent", "panel"),
    *(("accent_text", ground) for ground in ("window", "panel", "canvas", "accent_ground")),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    *(
        (text, ground)
        for side in ("mine", "theirs", "result", "warn", "error", "block")
        for text, ground in (
            (side, "panel"),
            (side, "window"),
            (side, f"{side}_ground"),
            ("text", f"{side}_ground"),
            ("muted", f"{side}_ground"),
        )
    ),
)
"""Pairs (text, ground) that views draw; each must reach WCAG AA in every theme."""


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#rrggbb`` (WCAG 2.2)."""
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)
