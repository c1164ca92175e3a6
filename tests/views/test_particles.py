"""Particles follow the sound before them."""

import pytest

from oms_desktop.views.particles import with_particles


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("항공편을(를) 키로", "항공편을 키로"),
        ("항공기을(를) 키로", "항공기를 키로"),
        ("“편명”은(는) 비어 있습니다.", "“편명”은 비어 있습니다."),
        ("게이트(으)로 변경", "게이트로 변경"),
        ("엔진(으)로 변경", "엔진으로 변경"),
        ("좌석 열(으)로 변경", "좌석 열로 변경"),  # after ㄹ
        ("버전 3이(가) 있고 2이(가) 없습니다", "버전 3이 있고 2가 없습니다"),
        ("Gate을(를) 여는 중", "Gate을(를) 여는 중"),
        ("항공사과(와) 공항과(와) 함께", "항공사와 공항과 함께"),
        ("이름(표시)은(는)", "이름(표시)는"),
    ],
)
def test_the_particle_fits_the_word(written: str, read: str) -> None:
    assert with_particles(written) == read
