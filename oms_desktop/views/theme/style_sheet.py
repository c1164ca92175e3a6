"""The style sheet, made from tokens. Small on purpose: Fusion and the palette do the rest.

A widget says what it is by the dynamic property `role`; the roles are

    QPushButton   primary, danger, quiet (text only); without a role it is a secondary button
    QToolButton   tool (square, checkable), quiet, outlined, muted
    QFrame        panel, bar (hairline below), status (hairline above), floating (radius 8), card, hairline, hairline-upright
    QLabel        title, name, muted, faint, code, chip-good, chip-warn, chip-error, chip-neutral, count
    QTabBar       panel (on the panel's ground); without a role it stands on the window's ground
    QLineEdit     search, inline (the editor over a card)

Change a role with `set_role`, which repolishes the widget.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from oms_desktop.views.theme.fonts import Weight, sized
from oms_desktop.views.theme.tokens import Tokens

ARROWS = ("chevron-down", "chevron-right", "chevron-up", "check", "minus")
"""Icons that the style sheet needs as files; `apply` writes them in the theme's colours."""


_NAME_ROLES = {"title": 3.0, "name": 0.0, "primary": 0.0}


def set_role(widget: QWidget, role: str) -> None:
    """Give *widget* a role of the style sheet and let its look follow.

    Weights are set here and not in the sheet: a style sheet cannot reach the axis of a variable font.
    """
    widget.setProperty("role", role)
    if role in _NAME_ROLES:
        widget.setFont(sized(_NAME_ROLES[role], Weight.NAME))
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)


def style_sheet(tokens: Tokens, arrows: Mapping[str, str], factor: float = 1.0) -> str:
    """Return the style sheet of a theme.

    Args:
        tokens: Colours of the theme.
        arrows: File of each icon in `ARROWS`.
        factor: Application font size over 13 px; heights follow it.
    """

    def px(value: float) -> str:
        return f"{round(value * factor)}px"

    values = {
        name: getattr(tokens, name) for name in tokens.__dataclass_fields__ if name != "kinds"
    }
    values |= {f"icon_{name.replace('-', '_')}": path for name, path in arrows.items()}
    values |= {
        "control": px(28),
        "row": px(26),
        "small": px(12),
        "tiny": px(11),
        "lw": f"{tokens.line_width}px",
    }
    return _TEMPLATE.format_map(values)


_TEMPLATE = """
QMainWindow, QDialog {{ background: {window}; }}
QMainWindow::separator {{ background: {line}; width: 1px; height: 1px; }}
QMainWindow::separator:hover {{ background: {accent}; }}
QSplitter::handle {{ background: {line}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QSplitter::handle:hover {{ background: {accent}; }}
QToolTip {{ color: {text}; background: {panel}; border: {lw} solid {line_strong}; padding: 4px 8px; }}

QFrame[role="panel"] {{ background: {panel}; border: none; }}
QFrame[role="bar"] {{ background: {panel}; border: none; border-bottom: {lw} solid {line}; }}
QFrame[role="status"] {{ background: {panel}; border: none; border-top: {lw} solid {line}; }}
QFrame[role="floating"] {{ background: {panel}; border: {lw} solid {line}; border-radius: 8px; }}
QFrame[role="card"] {{ background: {panel}; border: {lw} solid {line}; border-radius: 8px; }}
QFrame[role="hairline"] {{ background: {line}; border: none; max-height: 1px; min-height: 1px; }}
QFrame[role="hairline-upright"] {{ background: {line}; border: none; }}

QLabel[role="title"] {{ color: {text}; }}
QLabel[role="name"] {{ color: {text}; }}
QLabel[role="muted"] {{ color: {muted}; }}
QLabel[role="faint"] {{ color: {faint}; }}
QLabel[role="code"] {{ color: {muted}; font-size: {tiny}; }}
QLabel[role="chip-good"] {{ color: {result}; background: {result_ground}; border-radius: 4px; padding: 2px 6px; font-size: {small}; }}
QLabel[role="chip-warn"] {{ color: {warn}; background: {warn_ground}; border-radius: 4px; padding: 2px 6px; font-size: {small}; }}
QLabel[role="chip-error"] {{ color: {error}; background: {error_ground}; border-radius: 4px; padding: 2px 6px; font-size: {small}; }}
QLabel[role="chip-neutral"] {{ color: {muted}; background: {window}; border-radius: 4px; padding: 2px 6px; font-size: {small}; }}
QLabel[role="count"] {{ color: {accent_text}; background: {accent_ground}; border-radius: 4px; padding: 1px 6px; font-size: {small}; }}

QPushButton {{
  color: {text}; background: {panel}; border: {lw} solid {line_strong}; border-radius: 6px;
  min-height: {control}; padding: 0 12px;
}}
QPushButton:hover {{ background: {hover}; }}
QPushButton:pressed {{ background: {accent_ground}; }}
QPushButton:focus {{ border-color: {accent}; }}
QPushButton:disabled {{ color: {faint}; background: {window}; border-color: {line}; }}
QPushButton:default, QPushButton[role="primary"] {{
  color: {on_accent}; background: {accent}; border-color: {accent};
}}
QPushButton:default:hover, QPushButton[role="primary"]:hover {{ background: {accent_hover}; border-color: {accent_hover}; }}
QPushButton:default:focus, QPushButton[role="primary"]:focus {{ border: {lw} solid {text}; }}
QPushButton[role="primary"]:disabled, QPushButton:default:disabled {{
  color: {faint}; background: {hover}; border-color: {line};
}}
QPushButton[role="danger"] {{ color: {error}; background: {panel}; border-color: {error}; }}
QPushButton[role="danger"]:hover, QPushButton[role="danger"]:default {{ background: {error_ground}; border-color: {error}; }}
QPushButton[role="danger"]:disabled {{ color: {faint}; background: {window}; border-color: {line}; }}
QPushButton[role="waiting"] {{ color: {accent_text}; background: {accent_ground}; border-color: {accent_ground}; }}
QPushButton[role="waiting"]:hover {{ border-color: {accent}; }}
QPushButton[role="quiet"] {{ color: {accent}; background: transparent; border-color: transparent; padding: 0 6px; }}
QPushButton[role="quiet"]:hover {{ color: {accent_text}; background: {accent_ground}; }}
QPushButton[role="quiet"]:focus {{ border-color: {accent}; }}
QPushButton[role="quiet"]:disabled {{ color: {faint}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; button-layout: 3; }}

QToolButton {{
  color: {text}; background: transparent; border: 1px solid transparent; border-radius: 6px;
  min-height: {row}; padding: 0 5px;
}}
QToolButton:hover {{ background: {hover}; }}
QToolButton:pressed, QToolButton:checked {{ color: {accent_text}; background: {accent_ground}; }}
QToolButton:focus {{ border-color: {accent}; }}
QToolButton:disabled {{ color: {faint}; }}
QToolButton::menu-indicator {{ image: none; }}
QToolButton[role="muted"] {{ color: {muted}; }}
QToolButton[role="outlined"] {{ border: {lw} solid {line}; background: {panel}; }}
QToolButton[role="outlined"]:hover {{ background: {hover}; }}

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QDateTimeEdit, QComboBox {{
  color: {text}; background: {panel}; border: {lw} solid {line_strong}; border-radius: 6px;
  selection-color: {on_accent}; selection-background-color: {accent};
}}
QLineEdit, QSpinBox, QDoubleSpinBox, QDateTimeEdit, QComboBox {{ min-height: {control}; padding: 0 8px; }}
QPlainTextEdit, QTextEdit {{ padding: 4px 6px; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus,
QDateTimeEdit:focus, QComboBox:focus {{ border-color: {accent}; }}
QLineEdit:read-only, QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QSpinBox:disabled {{
  color: {muted}; background: {window};
}}
QLineEdit[role="search"] {{ background: {window}; }}
QLineEdit[role="inline"] {{ border: 2px solid {accent}; border-radius: 4px; padding: 0 4px; min-height: 0; }}
QLineEdit[invalid="true"] {{ border-color: {error}; background: {error_ground}; }}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {{
  border: none; border-radius: 0; padding: 0; min-height: 0; background: transparent;
}}
QComboBox::drop-down {{ border: none; width: 24px; }}
QComboBox::down-arrow {{ image: url("{icon_chevron_down}"); width: 14px; height: 14px; }}
QComboBox QAbstractItemView {{
  color: {text}; background: {panel}; border: {lw} solid {line_strong}; outline: none;
  selection-color: {accent_text}; selection-background-color: {accent_ground};
}}
QSpinBox::up-button, QDoubleSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::down-button {{
  border: none; width: 18px; background: transparent;
}}
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow {{ image: url("{icon_chevron_up}"); width: 12px; height: 12px; }}
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow {{ image: url("{icon_chevron_down}"); width: 12px; height: 12px; }}

QCheckBox, QRadioButton {{ color: {text}; spacing: 8px; min-height: {row}; background: transparent; }}
QCheckBox::indicator, QListWidget::indicator {{
  width: 15px; height: 15px; border: {lw} solid {line_strong}; border-radius: 4px; background: {panel};
}}
QCheckBox::indicator:hover, QCheckBox::indicator:focus {{ border-color: {accent}; }}
QCheckBox::indicator:checked, QListWidget::indicator:checked {{ background: {accent}; border-color: {accent}; image: url("{icon_check}"); }}
QCheckBox::indicator:indeterminate {{ background: {accent}; border-color: {accent}; image: url("{icon_minus}"); }}
QCheckBox::indicator:disabled {{ background: {window}; border-color: {line}; }}

QTabWidget::pane {{ border: none; }}
QTabBar {{ background: transparent; qproperty-drawBase: 0; }}
QTabBar::tab {{
  color: {muted}; background: transparent; border: none; border-bottom: 2px solid transparent;
  padding: 0 12px; min-height: {row}; margin: 2px 2px 0 2px;
}}
QTabBar::tab:hover {{ color: {text}; }}
QTabBar::tab:selected {{ color: {text}; border-bottom-color: {accent}; }}
QTabBar::tab:focus {{ color: {accent_text}; }}

QAbstractItemView {{
  color: {text}; background: {panel}; alternate-background-color: {panel}; border: none; outline: none;
  selection-color: {accent_text}; selection-background-color: {accent_ground};
}}
QTreeView::item, QListView::item, QTableView::item {{ height: {row}; border: none; padding: 0 4px; }}
QTreeView::item:hover, QListView::item:hover {{ background: {hover}; }}
QTreeView::item:selected, QListView::item:selected, QTableView::item:selected {{
  color: {accent_text}; background: {accent_ground};
}}
QTreeView::branch {{ background: transparent; }}
QTreeView::branch:selected {{ background: {accent_ground}; }}
QTreeView::branch:has-children:closed {{ image: url("{icon_chevron_right}"); padding: 4px; }}
QTreeView::branch:has-children:open {{ image: url("{icon_chevron_down}"); padding: 4px; }}
QTableView {{ gridline-color: {line}; }}
QHeaderView {{ background: {panel}; border: none; }}
QHeaderView::section {{
  color: {muted}; background: {panel}; border: none; border-bottom: {lw} solid {line};
  padding: 4px 8px;
}}

QMenuBar {{ color: {text}; background: {panel}; border: none; }}
QMenuBar::item {{ background: transparent; padding: 6px 10px; border-radius: 6px; }}
QMenuBar::item:selected {{ background: {hover}; }}
QMenu {{ color: {text}; background: {panel}; border: {lw} solid {line_strong}; padding: 4px; }}
QMenu::item {{ padding: 5px 24px 5px 8px; border-radius: 4px; min-height: 18px; }}
QMenu::item:selected {{ color: {accent_text}; background: {accent_ground}; }}
QMenu::item:disabled {{ color: {faint}; background: transparent; }}
QMenu::icon {{ padding-left: 6px; }}
QMenu::separator {{ background: {line}; height: 1px; margin: 4px 6px; }}

QScrollBar {{ background: transparent; border: none; margin: 0; }}
QScrollBar:vertical {{ width: 10px; }}
QScrollBar:horizontal {{ height: 10px; }}
QScrollBar::handle {{ background: {line_strong}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 28px; }}
QScrollBar::handle:horizontal {{ min-width: 28px; }}
QScrollBar::handle:hover {{ background: {faint}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: none; background: none; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QScrollArea {{ border: none; background: transparent; }}

QProgressBar {{ background: {line}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }}
QProgressBar::chunk {{ background: {result}; border-radius: 3px; }}
QGroupBox {{ border: none; margin-top: {row}; }}
QGroupBox::title {{ subcontrol-origin: margin; left: 0; color: {text}; }}
QStatusBar {{ color: {muted}; background: {panel}; border-top: {lw} solid {line}; }}
QStatusBar::item {{ border: none; }}
QDockWidget {{ color: {text}; titlebar-close-icon: none; titlebar-normal-icon: none; }}
QDockWidget::title {{ background: {panel}; padding: 6px 12px; }}
"""
