"""Who does the work: this process, other processes of this machine, or a cluster, by `concurrent.futures.Executor`."""

import gc
import multiprocessing
import os
import re
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import TypeVar

from newsroom.core.problem import Fault, mark

EXECUTOR = "NEWSROOM_EXECUTOR"
T = TypeVar("T")
R = TypeVar("R")

_CLUSTER = re.compile(r"//[^/\s]+:\d+")
_COUNT = re.compile(r"(?:[1-9]\d{0,3})?")

# Tasks handed out before the first of them is waited for: enough that nobody waits, few enough to keep memory flat.
_AHEAD_PER_WORKER = 2


class Lost(Exception):
    """Whoever did the work is gone: a worker was killed, or the cluster can't be reached."""


class Here(Executor):
    """Does each task at once, in this process."""

    def submit(self, fn: Callable[..., R], /, *args: object, **kwargs: object) -> "Future[R]":
        """A future that is done already."""
        future: Future[R] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 - it is raised where the result is asked for
            future.set_exception(error)
        return future


@contextmanager
def chosen_executor(*, is_worth_it: bool) -> Iterator[Executor]:
    """The executor that `NEWSROOM_EXECUTOR` names: `here`, `processes`, `processes:3` or `dask://host:port`.

    Without it, other processes are started where that is worth it. Raises `Fault` for any other name, and `Lost` where
    the cluster is not there.
    """
    name, _, number = os.environ.get(EXECUTOR, "").strip().partition(":")
    if name == "dask" and _CLUSTER.fullmatch(number):
        # Imported here because nothing else needs it, and few have it installed.
        from newsroom.build.cluster import cluster_executor

        with cluster_executor(f"tcp:{number}") as executor:
            yield executor
    elif name == "here" or (name == "" and not is_worth_it):
        yield Here()
    elif name in {"", "processes"} and _COUNT.fullmatch(number):
        with _processes(int(number) if number else os.cpu_count() or 1) as executor:
            yield executor
    else:
        raise Fault(
            mark('expected "here", "processes", "processes:3" or "dask://host:port", found "%(found)s"'),
            found=os.environ.get(EXECUTOR, ""),
        )


@contextmanager
def _processes(count: int) -> Iterator[Executor]:
    # Forked processes share the memory of this one and start at once; where there is no fork, they are started anew.
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork" if "fork" in methods else "spawn")
    executor = ProcessPoolExecutor(count, mp_context=context, initializer=_begin)
    try:
        yield executor
    finally:
        executor.shutdown(cancel_futures=True)


def _begin() -> None:
    """Ctrl-C reaches this process too, and is the parent's business; and when the parent dies, this one ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # What was there before the fork stays, and its pages stay shared; little of what is made here is ever in a circle.
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def done_in_order(executor: Executor, task: Callable[[T], R], items: Iterable[T]) -> Iterator[R]:
    """The results of a task for each item, in their order, only a few items ahead of what was taken.

    Raises `Lost` where a worker is gone, and whatever the task raises.
    """
    ahead = _AHEAD_PER_WORKER * (os.cpu_count() or 1) if not isinstance(executor, Here) else 0
    waiting: list[Future[R]] = []
    try:
        for item in items:
            waiting.append(executor.submit(task, item))
            if len(waiting) > ahead:
                yield waiting.pop(0).result()
        while waiting:
            yield waiting.pop(0).result()
    except BrokenProcessPool as error:
        raise Lost(str(error)) from error
    finally:
        for future in waiting:
            future.cancel()
