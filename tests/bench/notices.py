"""Where a limit bites, found in a finished projection."""

import numpy as np


def notices_of(plan, figures):
    """Every notice of a projection, as the results write them."""
    rate, paths = plan.leaver_rate, plan.pathways
    e = rate / (1 + rate / 2)
    usual, build, bounce = np.split(paths.wanted[paths.lead :] @ paths.leaves, 3, axis=1)
    available = figures["opening"] * (1 - e) / (1 - e / 2)
    found = []

    def add(kind, wanted, available, what=None, absolute=0.0):
        over = wanted > available + np.maximum(1e-9 * np.abs(available), absolute)
        for t, r in zip(*np.nonzero(over)):
            notice = {"kind": kind} | ({"what": what} if what else {})
            notice |= {"role": plan.roles[r], "year": int(plan.first_year + t)}
            found.append(notice | {"wanted": float(wanted[t, r]), "available": float(available[t, r])})

    for what, out in (
        ("transfer", np.maximum(-plan.transfers, 0)),
        ("usual", usual),
        ("lever", build + bounce),
    ):
        add("more_moves_than_people", out, available, what)
        available = available - np.minimum(out, available)

    add("rate_cut_below_zero", plan.points, rate)
    rate_kept = rate - np.minimum(plan.points, rate)
    leavers = figures["leavers_before_bind"]
    people = np.divide(leavers, e, out=np.zeros_like(e), where=e > 0)
    kept = leavers - rate_kept / (1 + rate_kept / 2) * people + plan.kept_heads
    add("more_kept_than_leaving", kept, leavers)
    add("more_lent_than_people", -plan.borrow, figures["closing"])
    add("over_establishment", figures["in_post_wte"], plan.establishment, absolute=1e-9)
    return found
