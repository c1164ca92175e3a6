"""An action type, and edits of its parameters, rules, criteria and effects."""

from __future__ import annotations

from hypothesis import strategies as st

from oms_desktop.models.action_type import (
    ActionRule,
    ActionType,
    Assignment,
    Criterion,
    Parameter,
    RuleKind,
    SideEffect,
)
from oms_desktop.models.data_types import STRING
from oms_desktop.models.object_type import ObjectType
from tests.builders import an_id
from tests.random_edits.pools import (
    A_CHANCE,
    A_TYPE,
    A_WORD,
    AN_ORIGIN,
    Ontology,
    one_of,
    pick,
)

ACTION = an_id("Assign")
VALUE, WHICH, RULE = (an_id(f"Assign.{name}") for name in ("value", "which", "rule"))


def an_action(about: ObjectType) -> ActionType:
    """Return an action that gives a value to the first property of an object of a type."""
    sets = tuple(Assignment(id=p.id, parameter=VALUE) for p in about.properties[:1])
    return ActionType(
        id=ACTION,
        api_name="assign",
        display_name="Assign",
        parameters=(
            Parameter(id=WHICH, api_name="which", display_name="Which", refers_to=about.id),
            Parameter(id=VALUE, api_name="value", display_name="Value", data_type=STRING),
        ),
        rules=(
            ActionRule(
                id=RULE, does=RuleKind.MODIFY_OBJECT, object_type=about.id, object=WHICH, sets=sets
            ),
        ),
    )


def change_parameter(draw: st.DrawFn, records: Ontology) -> None:
    """Rename, retype or require the last parameter of the action."""
    action = records.get(ACTION)
    if not isinstance(action, ActionType) or not action.parameters:
        return
    *first, last = action.parameters
    change: dict[str, object] = draw(
        st.fixed_dictionaries(
            {},
            optional={"display_name": A_WORD, "data_type": A_TYPE, "required": A_CHANCE},
        )
    )
    records[ACTION] = action.evolve(parameters=(*first, last.evolve(**change)))


def add_parameter(draw: st.DrawFn, records: Ontology) -> None:
    """Add a parameter; its id is one the other side may use too, or one of its own."""
    action, origin = records.get(ACTION), draw(AN_ORIGIN)
    if isinstance(action, ActionType) and all(p.api_name != "note" for p in action.parameters):
        made = Parameter(
            id=an_id(f"note.{origin}"), api_name="note", display_name="Note", data_type=draw(A_TYPE)
        )
        at = draw(st.integers(0, len(action.parameters)))
        before, after = action.parameters[:at], action.parameters[at:]
        records[ACTION] = action.evolve(parameters=(*before, made, *after))


def change_rule(draw: st.DrawFn, records: Ontology) -> None:
    """Let the action's first rule be about another type, or set another property of the same one."""
    action, about = records.get(ACTION), pick(draw, records, ObjectType)
    if not isinstance(action, ActionType) or not action.rules or about is None:
        return
    first, *rest = action.rules
    properties = draw(st.permutations(about.properties))[:1]
    sets = tuple(Assignment(id=p.id, parameter=VALUE) for p in properties)
    changed = first.evolve(object_type=about.id, sets=sets)
    asked = tuple(p.evolve(refers_to=about.id) if p.id == WHICH else p for p in action.parameters)
    records[ACTION] = action.evolve(parameters=asked, rules=(changed, *rest))


def add_rule(draw: st.DrawFn, records: Ontology) -> None:
    """Let the action also create something, before or after what it does."""
    action, about = records.get(ACTION), pick(draw, records, ObjectType)
    if not isinstance(action, ActionType) or about is None:
        return
    made = ActionRule(
        id=an_id(f"create.{draw(AN_ORIGIN)}"), does=RuleKind.CREATE_OBJECT, object_type=about.id
    )
    if all(rule.id != made.id for rule in action.rules):
        rules = (made, *action.rules) if draw(A_CHANCE) else (*action.rules, made)
        records[ACTION] = action.evolve(rules=rules)


def write_criterion(draw: st.DrawFn, records: Ontology) -> None:
    action = records.get(ACTION)
    if isinstance(action, ActionType):
        word = draw(A_WORD)
        made = Criterion(id=an_id("criterion"), expression=f"user in {word}", message="No.")
        records[ACTION] = action.evolve(criteria=(made,))


def tell(draw: st.DrawFn, records: Ontology) -> None:
    action = records.get(ACTION)
    if isinstance(action, ActionType):
        made = SideEffect(
            id=an_id("effect"), recipients=draw(A_WORD), subject=draw(one_of("a", "b"))
        )
        records[ACTION] = action.evolve(effects=(made,))
