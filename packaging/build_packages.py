"""Build what is given to people: a wheel, a folder that runs without Python, and a .deb of that folder.

    python packaging/build_packages.py [wheel | program | deb]...      all three if none is named

Results lie in dist/, or where OMS_DIST says; half-finished work in build/. Nothing is downloaded.
"""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DIST = Path(os.environ.get("OMS_DIST", ROOT / "dist"))
BUILD = ROOT / "build"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
VERSION: str = PROJECT["version"]
FOLDER = "oms-desktop"
ICON_SIZES = {
    "oms-desktop": (16, 24, 32, 48, 64, 128, 256, 512),
    "oms-project": (16, 32, 48, 64, 128, 256),
}
MIME_ICON = "application-vnd.oms.project+sqlite3"

# What PyInstaller leaves to the system because it belongs to the machine's graphics and fonts.
DEPENDS = "libc6 (>= 2.34), libdrm2, libegl1, libgl1, libxcb1"
RECOMMENDS = "gnome-keyring | kwalletmanager, libwayland-client0, libwayland-cursor0, libwayland-egl1, fontconfig"
CONTROL = """\
Package: oms-desktop
Version: {version}
Architecture: {architecture}
Maintainer: The OMS Desktop contributors <maintainers@oms-desktop.invalid>
Section: database
Priority: optional
Installed-Size: {kilobytes}
Depends: {depends}
Recommends: {recommends}
Description: desktop editor for ontologies
 Draw object types, properties and links, work offline, save versions, exchange
 them with a team, and merge by hand, field by field. Reads and writes RDF.
"""
COPYRIGHT = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: OMS Desktop
Comment: The licences of what the program carries are in THIRD-PARTY.txt beside this file.

Files: *
Copyright: 2026 The OMS Desktop contributors
License: Apache-2.0
 On Debian systems the text is in /usr/share/common-licenses/Apache-2.0.
"""


def build_wheel() -> Path:
    """Build the wheel; it carries resources and compiled translations."""
    for old in DIST.glob("oms_desktop-*.whl"):
        old.unlink()
    _run(
        sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(DIST), str(ROOT)
    )
    return next(DIST.glob("oms_desktop-*.whl"))


def build_program() -> Path:
    """Build the folder with `oms-desktop` and `oms`; nothing of Python needs to be installed to run it."""
    folder = DIST / FOLDER
    _run(
        sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=ERROR",
        f"--distpath={DIST}", f"--workpath={BUILD / 'pyinstaller'}", str(ROOT / "packaging/oms-desktop.spec"),
    )  # fmt: skip
    third_party = subprocess.run(
        [sys.executable, str(ROOT / "packaging/third_party.py")], check=True, capture_output=True
    )
    (folder / "THIRD-PARTY.txt").write_bytes(third_party.stdout)
    shutil.copy(ROOT / "LICENSE", folder / "LICENSE.txt")
    return folder


def build_deb() -> Path:
    """Pack the built folder with desktop entry, icons and file type.

    Raises:
        SystemExit: If the folder was not built, or `dpkg-deb` is not there.
    """
    if not (DIST / FOLDER).is_dir():
        raise SystemExit("There is no built program in dist/. Name `program` before `deb`.")
    if shutil.which("dpkg-deb") is None:
        raise SystemExit("dpkg-deb is missing. On Debian or Ubuntu it is in the package dpkg.")
    stage = BUILD / "deb"
    shutil.rmtree(stage, ignore_errors=True)
    shutil.copytree(DIST / FOLDER, stage / "opt" / FOLDER, symlinks=True)
    _place(stage)
    architecture = _output("dpkg", "--print-architecture")
    kilobytes = (
        sum(
            path.stat().st_size
            for path in stage.rglob("*")
            if path.is_file() and not path.is_symlink()
        )
        // 1024
    )
    control = stage / "DEBIAN/control"
    control.parent.mkdir()
    control.write_text(
        CONTROL.format(
            version=VERSION,
            architecture=architecture,
            kilobytes=kilobytes,
            depends=DEPENDS,
            recommends=RECOMMENDS,
        )
    )
    _set_modes(stage)
    package = DIST / f"oms-desktop_{VERSION}_{architecture}.deb"
    _run("dpkg-deb", "--build", "--root-owner-group", "-Zzstd", "-z6", str(stage), str(package))
    shutil.rmtree(stage)
    return package


def _place(stage: Path) -> None:
    """Put the links, the desktop entry, the file type, the icons and the legal texts where Debian wants them."""
    share = stage / "usr/share"
    documents = share / "doc/oms-desktop"
    programs = stage / "usr/bin"
    for folder in (documents, programs, share / "applications", share / "mime/packages"):
        folder.mkdir(parents=True)
    for name in ("oms-desktop", "oms"):
        (programs / name).symlink_to(f"/opt/{FOLDER}/{name}")
    shutil.copy(ROOT / "packaging/linux/oms-desktop.desktop", share / "applications")
    shutil.copy(ROOT / "packaging/linux/oms-desktop.xml", share / "mime/packages")
    for drawing, name, context in (
        ("oms-desktop", "oms-desktop", "apps"),
        ("oms-project", MIME_ICON, "mimetypes"),
    ):
        pictures = ROOT / "resources/app"
        for size in ICON_SIZES[drawing]:
            _copy_to(
                pictures / f"{drawing}-{size}.png",
                share / f"icons/hicolor/{size}x{size}/{context}/{name}.png",
            )
        _copy_to(
            pictures / f"{drawing}.svg", share / f"icons/hicolor/scalable/{context}/{name}.svg"
        )
    (documents / "copyright").write_text(COPYRIGHT)
    shutil.move(stage / "opt" / FOLDER / "THIRD-PARTY.txt", documents / "THIRD-PARTY.txt")
    changes = f"oms-desktop ({VERSION}) unstable; urgency=medium\n\n  * See the history of the repository.\n"
    with gzip.GzipFile(documents / "changelog.gz", "wb", mtime=0) as file:
        file.write(changes.encode())


def _set_modes(stage: Path) -> None:
    for path in stage.rglob("*"):
        if not path.is_symlink():
            is_program = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if is_program else 0o644)


def _copy_to(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(source, target)


def _run(*command: str) -> None:
    subprocess.run(command, check=True, cwd=ROOT)


def _output(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


STEPS: dict[str, Callable[[], Path]] = {
    "wheel": build_wheel,
    "program": build_program,
    "deb": build_deb,
}


def main(arguments: list[str]) -> None:
    """Run the named steps, or all, and say what came of each."""
    unknown = set(arguments) - set(STEPS)
    if unknown:
        raise SystemExit(f"Unknown: {', '.join(sorted(unknown))}. Known are {', '.join(STEPS)}.")
    DIST.mkdir(exist_ok=True)
    for name in arguments or list(STEPS):
        start = time.monotonic()
        result = STEPS[name]()
        files = (
            [result] if result.is_file() else [path for path in result.rglob("*") if path.is_file()]
        )
        megabytes = sum(path.stat().st_size for path in files if not path.is_symlink()) / 1e6
        print(
            f"{os.path.relpath(result, ROOT)}  {megabytes:.0f} MB  {time.monotonic() - start:.0f} s"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
