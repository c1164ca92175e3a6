"""Run by alembic: does the steps on the connection, and in the transaction, that `migrating` gives."""

from alembic import context

from oms_server.storage.schema import metadata

if __name__ == "env_py":  # as alembic calls it; whoever only imports it does no step
    context.configure(
        connection=context.config.attributes["connection"],
        target_metadata=metadata,
        transactional_ddl=False,  # the caller began a transaction, and ends it
        render_as_batch=True,
    )
    context.run_migrations()
