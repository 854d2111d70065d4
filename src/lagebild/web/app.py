"""The web application over one store: pages, and beside each its twin as JSON."""

from collections.abc import Iterator
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from lagebild.errors import LagebildError, UnknownName, UsageError
from lagebild.pipeline.stages import Reference, load_reference
from lagebild.store.folder import open_store
from lagebild.web import pages
from lagebild.web.answers import Refusal, answer_error
from lagebild.web.security import SecurityHeaders, secured

# A page of another site must not read this server through a name that it points at 127.0.0.1.
LOCAL_NAMES = ("127.0.0.1", "localhost", "[::1]")


def create_app(
    store: Path, *, hosts: tuple[str, ...] = LOCAL_NAMES, reference: Reference | None = None
) -> Starlette:
    """Return the application for the store folder; `hosts` are the names it answers to.

    Raises StoreError where there is no store, DataError where reference data are missing.
    """
    opened = open_store(store)
    app = Starlette(
        routes=[*_routes(), Mount("/static", StaticFiles(packages=[("lagebild.web", "static")]))],
        middleware=[
            Middleware(SecurityHeaders),
            Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts), www_redirect=False),
        ],
        exception_handlers={
            UnknownName: _unknown,
            UsageError: _refused,
            LagebildError: _failed,
            HTTPException: _http_error,
            Exception: _defect,
        },
    )
    app.state.store = opened
    app.state.reference = reference or load_reference(opened.gazetteer)
    return app


def _routes() -> Iterator[Route]:
    """Yield each page and its twin; the twin first, since a name may hold a dot."""
    yield Route("/", pages.start)
    yield Route("/index.json", pages.start)
    yield Route("/place", pages.named_place)
    for path, page in (
        ("/places", pages.places),
        ("/place/{place:path}", pages.place),
        ("/claim/{claim}", pages.claim),
        ("/reports", pages.reports),
        ("/report/{report}", pages.report),
        ("/conflicts", pages.conflicts),
        ("/about", pages.about),
    ):
        yield Route(f"{path}.json", page)
        yield Route(path, page)


async def _unknown(request: Request, error: Exception) -> Response:
    return answer_error(request, 404, _refusal(error))


async def _refused(request: Request, error: Exception) -> Response:
    return answer_error(request, 400, _refusal(error))


async def _failed(request: Request, error: Exception) -> Response:
    return answer_error(request, 500, _refusal(error))


async def _http_error(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    words = {404: "There is no such page.", 405: "Pages can only be read, not changed."}
    refusal = Refusal(error=words.get(status, "The request can't be answered."))
    return answer_error(request, status, refusal)


async def _defect(request: Request, error: Exception) -> Response:  # noqa: ARG001 - Starlette's
    refusal = Refusal(
        error="Making this page failed; the store is not touched.",
        way_out="This is a defect: report it with the address and what the server printed.",
    )
    return secured(answer_error(request, 500, refusal))


def _refusal(error: Exception) -> Refusal:
    if isinstance(error, LagebildError):
        return Refusal(error=error.fact, way_out=error.way_out)
    return Refusal(error=str(error))
