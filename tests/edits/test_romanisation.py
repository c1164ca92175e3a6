"""The examples of the standard itself (Revised Romanization of Korean, sections 2 and 3)."""

import pytest

from oms_desktop.edits.romanisation import romanise


@pytest.mark.parametrize(
    ("korean", "latin"),
    [
        ("구미", "gumi"),
        ("영동", "yeongdong"),
        ("백암", "baegam"),
        ("옥천", "okcheon"),
        ("합덕", "hapdeok"),
        ("호법", "hobeop"),
        ("월곶", "wolgot"),
        ("벚꽃", "beotkkot"),
        ("한밭", "hanbat"),
        ("구리", "guri"),
        ("설악", "seorak"),
        ("칠곡", "chilgok"),
        ("임실", "imsil"),
        ("울릉", "ulleung"),
        ("대관령", "daegwallyeong"),
        ("백마", "baengma"),
        ("종로", "jongno"),
        ("왕십리", "wangsimni"),
        ("별내", "byeollae"),
        ("신라", "silla"),
        ("해돋이", "haedoji"),
        ("같이", "gachi"),
        ("굳히다", "guchida"),
        ("좋고", "joko"),
        ("놓다", "nota"),
        ("묵호", "mukho"),
        ("집현전", "jiphyeonjeon"),
        ("압구정", "apgujeong"),
        ("낙동강", "nakdonggang"),
        ("죽변", "jukbyeon"),
        ("팔당", "paldang"),
        ("샛별", "saetbyeol"),
        ("독립문", "dongnimmun"),
        ("촉석루", "chokseongnu"),
        ("속리산", "songnisan"),
        ("경복궁", "gyeongbokgung"),
        ("여의도", "yeouido"),
        ("한글", "hangeul"),
    ],
)
def test_the_standards_examples(korean: str, latin: str) -> None:
    assert romanise(korean) == latin


@pytest.mark.parametrize(
    ("korean", "latin"),
    [
        ("항공기", "hanggonggi"),
        ("정비 이력", "jeongbi iryeok"),
        ("값이", "gapsi"),
        ("많다", "manta"),
        ("싫어", "sireo"),
    ],
)
def test_words_of_the_trade_and_double_finals(korean: str, latin: str) -> None:
    assert romanise(korean) == latin


def test_other_letters_stay() -> None:
    assert romanise("ICAO 코드 2") == "ICAO kodeu 2"


def test_every_syllable_gives_latin_letters_alone_and_before_every_kind_of_initial() -> None:
    for code in range(0xAC00, 0xD7A4):
        for after in ("", "가", "나", "라", "마", "사", "아", "이", "하", "히"):
            latin = romanise(chr(code) + after)
            assert latin.isascii()
            assert latin.isalpha()
