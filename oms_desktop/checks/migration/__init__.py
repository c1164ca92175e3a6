"""How to get from one version of an ontology to another: typed steps with their order, their loss and their way back."""

from oms_desktop.checks.migration.planning import plan
from oms_desktop.checks.migration.routes import Leg, MigrationPlan, migration
from oms_desktop.checks.migration.steps import Loss, Step, StepKind, perform

__all__ = ["Leg", "Loss", "MigrationPlan", "Step", "StepKind", "migration", "perform", "plan"]
