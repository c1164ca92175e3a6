"""The form of action types, and those of their parameters, rules, criteria and effects."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from oms_desktop.models.action_type import (
    ActionRule,
    ActionType,
    Criterion,
    Parameter,
    RuleKind,
    SideEffect,
)
from oms_desktop.models.data_types import STRING
from oms_desktop.models.record import Record
from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.action_words import (
    ICON_OF_RULE,
    criterion_words,
    effect_kinds,
    effect_words,
    parameter_words,
    rule_kinds,
    rule_sentence,
)
from oms_desktop.views.inspector.blocks.assignments import AssignmentsBlock
from oms_desktop.views.inspector.blocks.pairs import messages_block
from oms_desktop.views.inspector.blocks.parts import Make, PartList, PartsBlock
from oms_desktop.views.inspector.description import (
    Choice,
    Custom,
    Field,
    Flag,
    Form,
    Line,
    Lines,
    ObjectRef,
    Ref,
    Section,
    Shown,
    TypeOf,
    Values,
)
from oms_desktop.views.inspector.forms.general import (
    description_text,
    display_name,
    ending,
    free_api_name,
    languages,
    names,
)
from oms_desktop.views.inspector.forms.typed import constraints, default, parameters
from oms_desktop.views.inspector.targets import TYPE
from oms_desktop.views.item_models.panel_rows import PanelRow
from oms_desktop.views.texts import title_of

translate = QCoreApplication.translate

_ON_OBJECTS = (RuleKind.CREATE_OBJECT, RuleKind.MODIFY_OBJECT, RuleKind.DELETE_OBJECT)
_ON_LINKS = (RuleKind.CREATE_LINK, RuleKind.DELETE_LINK)


def action_type_form() -> Form:
    """Return the form of one action type."""
    blocks = (parameters_block, rules_block, criteria_block, effects_block)
    return Form(
        "action_type",
        (names(), *(Section("", (Custom(block),)) for block in blocks), *ending()),
    )


def parameters_block(desk: Desk) -> PartsBlock:
    """Return the table of what an action asks for."""
    name = translate("Actions", "Parameter")

    def make(new: str) -> Parameter:
        return Parameter(id=new, api_name="parameter", display_name=name, data_type=STRING)

    return PartsBlock(
        desk,
        PartList(
            field="parameters",
            title=translate("Actions", "Parameters"),
            nothing=translate("Actions", "It asks for nothing yet."),
            offers=((name, make),),
            words=translate("Actions", "a parameter"),
            describe=_parameter_row,
            form=parameter_form,
            first=("display_name",),
        ),
    )


def rules_block(desk: Desk) -> PartsBlock:
    """Return the list of what an action does, in its order."""

    def make(does: RuleKind, new: str) -> ActionRule:
        return ActionRule(id=new, does=does)

    return PartsBlock(
        desk,
        PartList(
            field="rules",
            title=translate("Actions", "Rules"),
            nothing=translate("Actions", "It does nothing yet."),
            offers=tuple((words, _maker(make, does)) for does, words in rule_kinds()),
            words=translate("Actions", "a rule"),
            describe=_rule_row,
            form=rule_form,
            first=("does",),
            share=1.0,
        ),
    )


def criteria_block(desk: Desk) -> PartsBlock:
    """Return the list of the conditions that must hold."""
    return PartsBlock(
        desk,
        PartList(
            field="criteria",
            title=translate("Actions", "Submission criteria"),
            nothing=translate("Actions", "It may be done at any time."),
            offers=((translate("Actions", "Criterion"), lambda new: Criterion(id=new)),),
            words=translate("Actions", "a criterion"),
            describe=_criterion_row,
            form=criterion_form,
            first=("expression",),
        ),
    )


def effects_block(desk: Desk) -> PartsBlock:
    """Return the list of whom an action tells."""

    def make(does: str, new: str) -> SideEffect:
        return SideEffect.model_validate({"id": new, "does": does})

    return PartsBlock(
        desk,
        PartList(
            field="effects",
            title=translate("Actions", "Side effects"),
            nothing=translate("Actions", "It tells nobody."),
            offers=tuple((words, _maker(make, does)) for does, words in effect_kinds()),
            words=translate("Actions", "a side effect"),
            describe=_effect_row,
            form=effect_form,
            first=("does",),
        ),
    )


def parameter_form() -> Form:
    """Return the form of one parameter."""
    refers_to = Field(
        ("refers_to",),
        translate("Actions", "Objects of"),
        Ref(("object_type",), translate("Actions", "A value, no object")),
    )
    kind = Field(
        TYPE,
        translate("Inspector", "Data type"),
        TypeOf(value_types=False),
        shown=lambda values: all(getattr(one, "refers_to", None) is None for one in values),
    )
    return Form(
        "parameter",
        (
            Section(
                "",
                (
                    display_name(),
                    free_api_name(),
                    refers_to,
                    kind,
                    *parameters(),
                    Field(("is_list",), translate("Actions", "A list of them"), Flag()),
                    Field(("required",), translate("Inspector", "Required"), Flag()),
                    Field(("visible",), translate("Actions", "Shown to people"), Flag()),
                    Field(("editable",), translate("Actions", "People may change it"), Flag()),
                    default(),
                    description_text(),
                ),
            ),
            constraints(),
            languages(),
        ),
    )


def rule_form() -> Form:
    """Return the form of one rule."""
    choose = translate("Actions", "Choose …")
    on_link, on_object = _does(*_ON_LINKS), _does(RuleKind.MODIFY_OBJECT, RuleKind.DELETE_OBJECT)
    return Form(
        "action_rule",
        (
            Section(
                "",
                (
                    Field(("does",), translate("Actions", "What it does"), Choice(rule_kinds())),
                    Field(
                        ("object_type",),
                        translate("Inspector", "Object type"),
                        Ref(("object_type",), choose),
                        shown=_does(*_ON_OBJECTS),
                    ),
                    Field(
                        ("link_type",),
                        translate("Actions", "Link type"),
                        Ref(("link_type",), choose),
                        shown=on_link,
                    ),
                    Field(
                        ("object",),
                        translate("Actions", "Which object"),
                        ObjectRef(choose),
                        shown=lambda values: on_link(values) or on_object(values),
                    ),
                    Field(
                        ("other",),
                        translate("Actions", "With which object"),
                        ObjectRef(choose),
                        shown=on_link,
                    ),
                    Field(
                        ("function",),
                        translate("Actions", "Function"),
                        Line(),
                        shown=_does(RuleKind.FUNCTION),
                    ),
                    Custom(
                        AssignmentsBlock,
                        shown=_does(RuleKind.CREATE_OBJECT, RuleKind.MODIFY_OBJECT),
                    ),
                ),
            ),
        ),
    )


def criterion_form() -> Form:
    """Return the form of one criterion."""
    hint = translate("Actions", "What people read when it does not hold")
    return Form(
        "criterion",
        (
            Section(
                "",
                (
                    Field(("expression",), translate("Actions", "Condition"), Line()),
                    Field(("message",), translate("Actions", "Message"), Lines(hint)),
                    Custom(messages_block),
                ),
            ),
        ),
    )


def effect_form() -> Form:
    """Return the form of one side effect."""
    by_message, by_call = _does("notification"), _does("webhook")
    return Form(
        "side_effect",
        (
            Section(
                "",
                (
                    Field(("does",), translate("Actions", "Kind"), Choice(effect_kinds())),
                    Field(
                        ("recipients",),
                        translate("Actions", "Recipients"),
                        Line(),
                        shown=by_message,
                    ),
                    Field(("subject",), translate("Actions", "Subject"), Line(), shown=by_message),
                    Field(("text",), translate("Actions", "Text"), Lines(), shown=by_message),
                    Field(
                        ("url",),
                        translate("Actions", "Address"),
                        Line(hint="https://"),
                        shown=by_call,
                    ),
                    Field(("body",), translate("Actions", "Body"), Lines("{ }"), shown=by_call),
                ),
            ),
        ),
    )


def _does(*kinds: str) -> Shown:
    """Return whether a rule or effect is of one of *kinds*."""

    def shown(values: Values) -> bool:
        return all(getattr(one, "does", "") in kinds for one in values)

    return shown


def _maker(make: Any, does: str) -> Make:
    return partial(make, does)


def _parameter_row(desk: Desk, _record: Record, own: Parameter) -> PanelRow:
    look = "box" if own.refers_to else "type"
    return PanelRow(title_of(own), parameter_words(desk.workspace, own), look)


def _rule_row(desk: Desk, record: Record, rule: ActionRule) -> PanelRow:
    assert isinstance(record, ActionType)
    look = ICON_OF_RULE[rule.does]
    return PanelRow(rule_sentence(desk.workspace, record, rule), "", look, strong=False)


def _criterion_row(_desk: Desk, _record: Record, own: Criterion) -> PanelRow:
    condition, told = criterion_words(own)
    return PanelRow(condition, told, "list-checks", strong=False)


def _effect_row(_desk: Desk, _record: Record, own: SideEffect) -> PanelRow:
    kind, whom = effect_words(own)
    return PanelRow(kind, whom, "bell" if own.does == "notification" else "send", strong=False)
