"""Work on a cluster of machines, by Dask; `pip install -r requirements/cluster.txt` brings it."""

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager

from newsroom.build.executor import Lost
from newsroom.core.problem import Fault, mark

_SECONDS_TO_CONNECT = 15


@contextmanager
def cluster_executor(address: str) -> Iterator[Executor]:
    """The executor of the cluster whose scheduler answers at `tcp://host:port`; raises `Lost` where none does.

    Its workers need this plugin and its libraries in the versions that are here.
    """
    try:
        from distributed import Client
    except ImportError:
        raise Fault(
            mark('a cluster needs the packages of requirements/cluster.txt, and "%(package)s" is not installed'),
            package="distributed",
        ) from None
    try:
        client = Client(address, timeout=_SECONDS_TO_CONNECT, set_as_default=False)
    except (OSError, ValueError) as error:
        raise Lost(str(error)) from error
    try:
        yield client.get_executor(pure=False, retries=2)
    finally:
        client.close()
