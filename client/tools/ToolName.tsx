/** The name of a tool, seen where the tools stand one below the other; read out it is the button's own label. */
export function ToolName({ name }: { name: string }) {
  return (
    <span className="toolbar__name" aria-hidden="true">
      {name}
    </span>
  );
}
