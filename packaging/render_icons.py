"""Draw the PNG sizes of the program's and the project file's icon from their SVG; run after changing one."""

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parents[1] / "resources/app"
SIZES = {
    "oms-desktop": (16, 24, 32, 48, 64, 128, 256, 512),
    "oms-project": (16, 32, 48, 64, 128, 256),
}


def main() -> None:
    """Write `<name>-<size>.png` beside each SVG."""
    application = QGuiApplication([])
    for name, sizes in SIZES.items():
        drawing = QSvgRenderer(str(FOLDER / f"{name}.svg"))
        for size in sizes:
            picture = QImage(size, size, QImage.Format.Format_ARGB32)
            picture.fill(0)
            painter = QPainter(picture)
            try:
                drawing.render(painter)
            finally:
                painter.end()
            picture.save(str(FOLDER / f"{name}-{size}.png"))
    application.quit()


if __name__ == "__main__":
    main()
