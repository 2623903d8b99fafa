"""The Python that templates are compiled to: the same pages as Jinja's own, with fewer calls for each piece of them.

A page is some 1,200 pieces: an attribute each, a text that is escaped, now and then a macro. Jinja asks its environment
for every attribute, makes an object of every escaped text, and looks at every macro before it calls it.
"""

from __future__ import annotations

from keyword import iskeyword
from typing import Any

import markupsafe
from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame, optimizeconst
from jinja2.runtime import Macro
from markupsafe import Markup

escape_text = getattr(markupsafe, "_escape_inner", markupsafe.escape)
"""Of a text that is nothing but text, its HTML as a text: without the object of `escape` around it."""

CODE_VERSION = 2
"""Another one for another kind of code: what was compiled before is compiled anew."""


def html_piece(value: object) -> str:
    """The HTML of any value, as it stands between other pieces."""
    if type(value) is Markup:
        return value
    return markupsafe.escape(value)


def item(of: Any, name: str, environment: Environment) -> Any:
    """What stands under a name in something that has no attribute of this name."""
    try:
        return of[name]
    except (TypeError, LookupError, AttributeError):
        return environment.undefined(obj=of, name=name)


class QuickMacro(Macro):
    """A macro that is called at once where it is given all that it asks for, in its order."""

    def __call__(self, *given: Any, **named: Any) -> str:
        """Its HTML."""
        takes_more = self.caller or self.catch_kwargs or self.catch_varargs
        if named or takes_more or len(given) != self._argument_count or not self._default_autoescape:
            return super().__call__(*given, **named)
        return str.__new__(Markup, self._func(*given))


class QuickCode(CodeGenerator):
    """Writes that Python."""

    def __init__(self, *about: Any, **more: Any) -> None:
        """As its parent."""
        super().__init__(*about, **more)
        self._macros: set[str] = set()

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802  # Jinja's name
        """A template, which knows this module besides Jinja's."""
        self._macros |= {name for found in node.find_all(nodes.FromImport) for name in _imported(found)}
        self._macros |= {macro.name for macro in node.find_all(nodes.Macro)}
        super().visit_Template(node, frame)
        self.writeline(f"from {__name__} import QuickMacro as Macro, escape_text, html_piece, item")

    @optimizeconst
    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        """`row.link`: the attribute, else what stands under the name."""
        found = self.temporary_identifier()
        of = "" if isinstance(node.node, nodes.Name) else self.temporary_identifier()
        self.write(f"({found} if ({found} := getattr(({of} := " if of else f"({found} if ({found} := getattr((")
        self.visit(node.node, frame)
        self.write(f"), {node.attr!r}, missing)) is not missing else item({of}")
        if not of:
            self.visit(node.node, frame)
        self.write(f", {node.attr!r}, environment))")

    @optimizeconst
    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        """`link(to, root)`, `name.startswith("#")`: macros and methods of texts do not ask for the context."""
        is_plain = not (
            forward_caller or node.dyn_args or node.dyn_kwargs or any(iskeyword(k.key) for k in node.kwargs)
        )
        if not is_plain or not self._asks_nothing(node.node):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for given in (*node.args, *node.kwargs):
            self.visit(given, frame)
            self.write(", ")
        self.write(")")

    def _asks_nothing(self, called: nodes.Expr) -> bool:
        if isinstance(called, nodes.Getattr):
            return called.attr in _METHODS
        return isinstance(called, nodes.Name) and called.name in self._macros

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self._piece = self.temporary_identifier()
        if _is_escaped(frame, finalize):
            self.write(f"(escape_text({self._piece}) if type({self._piece} := ")
        else:
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if _is_escaped(frame, finalize):
            self.write(f") is str else html_piece({self._piece}))")
        else:
            super()._output_child_post(node, frame, finalize)


_METHODS = frozenset(dir(str)) | frozenset(dir(dict))


def _is_escaped(frame: Frame, finalize: Any) -> bool:
    return frame.eval_ctx.autoescape and not frame.eval_ctx.volatile and finalize.src is None


def _imported(node: nodes.FromImport) -> list[str]:
    """What an import calls what it imports."""
    return [name if isinstance(name, str) else name[1] for name in node.names]
