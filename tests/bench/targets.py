"""Compares a finished projection with the plan's targets."""

import numpy as np


def targets_of(plan, arrays, figures):
    """One entry a target and projected year that has a value."""
    last = arrays.first_year + len(arrays.leaver_rate) - 1
    return [
        compared(target, int(year), value, plan, arrays, figures)
        for target in plan["targets"]
        for year, value in sorted(target["values"].items(), key=lambda item: int(item[0]))
        if arrays.first_year <= int(year) <= last
    ]


def compared(target, year, value, plan, arrays, figures):
    """One target in one year."""
    scope = in_scope(target.get("scope", "all"), plan["roles"])
    t = year - arrays.first_year
    unit = target.get("unit", "heads")
    read_as = target.get("posts_read_as") if unit == "posts" else unit
    activity = target.get("activity")
    required = value * activity.get("scale", 1) / activity["units_per_wte"] if activity else value
    if read_as == "establishment":
        projected = np.nansum(arrays.establishment[t, scope])
        funded = (role.get("establishment_wte") or 0.0 for role, held in zip(plan["roles"], scope) if held)
        baseline = sum(funded)
    else:
        measured = target.get("measured", "year_average" if activity else "year_end")
        heads = figures["average_heads" if measured == "year_average" else "closing"][t]
        if target.get("counts_borrowed", False):
            heads = heads + figures["borrow"][t]
        of = arrays.wte_per_head if read_as == "wte" else np.ones_like(arrays.wte_per_head)
        projected = (heads * of[t])[scope].sum()
        baseline = (arrays.baseline * of[0])[scope].sum()
    target_value = required + (baseline if target.get("basis", "total") == "increase" else 0.0)
    return {
        "target": target["name"],
        "year": year,
        "unit": unit,
        "target_value": float(target_value),
        "projected": float(projected),
        "gap": float(projected - target_value),
    }


def in_scope(scope, roles):
    """Which roles a target counts, as a mask."""
    if scope == "all":
        return np.ones(len(roles), dtype=bool)
    [(key, name)] = scope.items()
    if key == "role":
        return np.array([role["id"] == name for role in roles])
    if key == "roles":
        return np.array([role["id"] in name for role in roles])
    return np.array([role.get(key) == name for role in roles])
