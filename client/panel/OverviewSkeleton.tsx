/** Grey places where the figures will stand, so that nothing jumps when they arrive. */
export function OverviewSkeleton() {
  return (
    <div className="overview__parts" aria-hidden="true">
      {['4rem', '9rem', '7rem', '3rem'].map((height) => (
        <div key={height} className="overview__skeleton" style={{ height }} />
      ))}
    </div>
  );
}
