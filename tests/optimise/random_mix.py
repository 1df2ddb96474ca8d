"""Random plans with limits, the same for the same seed: what the best mix is checked on."""

import random

FIRST_YEAR = 2027


def random_mix(seed):
    """A plan and limits for a best mix of its scenario "Candidates"."""
    draw = random.Random(seed)
    years, count = draw.randint(3, 8), draw.randint(2, 6)
    ids = [f"role-{nth}" for nth in range(1, count + 1)]
    horizon = [FIRST_YEAR + t for t in range(years)]

    def chance(share):
        return draw.random() < share

    def share(low, high):
        return round(draw.uniform(low, high), 3)

    def yearly(low, high):
        return [draw.randint(low, high) for _ in horizon] if chance(0.5) else draw.randint(low, high)

    def other(role):
        return draw.choice([other for other in ids if other != role])

    def optional(**fields):
        return {name: value for name, value in fields.items() if value is not None}

    roles = []
    for nth, role in enumerate(ids):
        wte = share(0.7, 1.0)
        roles.append({
            "id": role,
            "name": f"Role {nth + 1}",
            "service": f"Service {nth % 2}",
            "baseline_heads": draw.randint(80, 600),
            "wte_per_head": [round(wte + 0.002 * t, 3) for t in range(years)] if chance(0.4) else wte,
            "leaver_rate": [share(0.05, 0.2) for _ in horizon] if chance(0.5) else share(0.05, 0.2),
            "usual_joiners": yearly(2, 40),
            "pay_per_wte": draw.randint(28, 90) * 1000,
        })

    buy, build, bind, borrow, bounce = [], [], [], [], []
    limits = {"buy": [], "build": [], "bind": [], "borrow": [], "bounce": []}
    for nth, role in enumerate(ids):
        for _ in range(draw.randint(0, 2)):
            buy.append({
                "role": role, "hires": 1,
                **optional(
                    unit="wte" if chance(0.3) else None,
                    fill_rate=share(0.5, 1.0) if chance(0.6) else None,
                ),
                "cost_per_hire": draw.randint(1500, 15000),
            })
            if chance(0.5):
                limits["buy"].append({"row": len(buy), "most_hires": yearly(5, 40)})
        if chance(0.3) and any(row["role"] == role for row in buy):
            limits["buy"].append({"row": role, "most_hires": yearly(10, 60)})
        if chance(0.6):
            duration = draw.randint(0, 4)
            build.append({
                "id": f"programme-{nth}", "to": role, "starts": 1, "duration_years": duration,
                **optional(
                    **{"from": other(role) if chance(0.5) else None},
                    annual_drop_out=share(0.0, 0.15) if chance(0.7) else None,
                    join_rate=share(0.7, 1.0) if chance(0.7) else None,
                ),
                "cost_per_learner_year": draw.randint(1000, 12000),
                **optional(bursary_per_learner_year=draw.randint(500, 5000) if chance(0.3) else None),
            })
            named = {"programme": f"programme-{nth}", "most_starts": yearly(5, 40)}
            if chance(0.3):
                named["value_beyond"] = draw.randint(500, 20000)
            if duration == 0 or chance(0.7) or "value_beyond" in named:
                limits["build"].append(named)
        if chance(0.7):
            bind.append({"role": role, "amount": 1, "cost_per_person_kept": draw.randint(800, 9000)})
            if chance(0.5):
                cost = draw.randint(500, 3000)
                steps = []
                for _ in range(draw.randint(1, 3)):
                    steps.append({"people": draw.randint(1, 12), "cost_per_person_kept": cost})
                    cost += draw.randint(0, 4000)
                limits["bind"].append({"role": role, "steps": steps})
                if chance(0.3):
                    limits["bind"][-1]["most_kept"] = yearly(2, 20)
            elif chance(0.4):
                limits["bind"].append({"role": role, "most_kept": yearly(2, 20)})
        if chance(0.4):
            borrow.append({
                "role": role, "amount": 1, "kind": "agency",
                **optional(unit="wte" if chance(0.3) else None),
                "cost_per_head_year": draw.randint(30000, 90000),
            })
            limit = {"role": role}
            if chance(0.5):
                limit["most_share"] = share(0.01, 0.08)
            if chance(0.5):
                limit["most_heads"] = yearly(2, 30)
            if len(limit) > 1:
                limits["borrow"].append(limit)
        if chance(0.5):
            lets_go = chance(0.15)
            bounce.append({
                "id": f"route-{nth}", "from": role, "to": None if lets_go else other(role), "moves": 1,
                **({} if lets_go else optional(
                    duration_years=draw.randint(0, 2) if chance(0.7) else None,
                    completion=share(0.6, 1.0) if chance(0.7) else None,
                )),
                "cost_per_move": draw.randint(300, 6000),
                **optional(cost_per_exit=20000 if lets_go else None),
            })
            if chance(0.6):
                limits["bounce"].append({"route": f"route-{nth}", "most_moves": yearly(2, 25)})

    fixed = []
    if chance(0.5):
        buy.append({"role": draw.choice(ids), "hires": yearly(1, 6), "cost_per_hire": 4000})
        fixed.append({"lever": "buy", "row": len(buy)})
    if chance(0.4):
        free = [role for role in ids if all(row["role"] != role for row in limits["bind"])]
        if free:
            bind.append({
                "role": draw.choice(free), "amount": share(0.005, 0.03), "unit": "points",
                "cost_per_person_kept": draw.randint(500, 3000), "cost_per_head": draw.randint(5, 60),
            })
            fixed.append({"lever": "bind", "row": len(bind)})
    if chance(0.3):
        borrow.append({"role": draw.choice(ids), "amount": -draw.randint(1, 6), "cost_per_head_year": 900})
    # Caps of a role count what is fixed, so they have to leave room for it.
    fixed_buys = {buy[row["row"] - 1]["role"] for row in fixed if row["lever"] == "buy"}
    limits["buy"] = [limit for limit in limits["buy"] if limit["row"] not in fixed_buys]

    targets = []
    for nth in range(draw.randint(1, 3)):
        scope = draw.choice(["all", {"role": draw.choice(ids)}, {"service": "Service 0"}])
        chosen = sum(
            role["baseline_heads"] for role in roles
            if scope == "all" or role["id"] == scope.get("role") or role["service"] == scope.get("service")
        )
        unit = draw.choice(["heads", "wte"])
        level = chosen * (0.85 if unit == "wte" else 1.0)
        growth = draw.uniform(0.92, 1.12)
        basis = draw.choice(["total", "total", "increase"])
        values = {}
        for t, year in enumerate(horizon):
            if chance(0.6) or t == years - 1:
                value = level * (1 + (growth - 1) * (t + 1) / years)
                values[str(year)] = round(value - level if basis == "increase" else value, 1)
        targets.append({
            "name": f"Target {nth + 1}", "scope": scope, "unit": unit, "basis": basis, "values": values,
            **optional(
                measured="year_average" if chance(0.3) else None,
                counts_borrowed=True if chance(0.4) else None,
            ),
        })
    if chance(0.4):
        limits["targets"] = [
            {"target": target["name"], "short_by": draw.randint(0, 5), "weight": draw.randint(1, 3)}
            for target in targets
        ]
    if chance(0.3):
        limits["budget"] = draw.randint(150, 900) * 1000
    if chance(0.2):
        limits["budget_in_all"] = draw.randint(800, 4000) * 1000
    if chance(0.25):
        limits["count_pay"] = True
        for name in ("budget", "budget_in_all"):
            limits.pop(name, None)
    if chance(0.25):
        limits["least_build_share"] = share(0.05, 0.3)
    if chance(0.2):
        limits["nobody_parked"] = False
    if chance(0.2):
        limits["aim"] = "smallest_shortfall"
    if fixed:
        limits["fixed"] = fixed

    levers = {"buy": buy, "build": build, "bind": bind, "borrow": borrow, "bounce": bounce}
    plan = {
        "format": "fivefold-plan/1",
        "title": f"Random mix {seed}",
        "first_year": FIRST_YEAR,
        "years": years,
        "roles": roles,
        "usual": {"bounce": [{"from": ids[0], "to": ids[1], "moves": 2, "duration_years": 1,
                              "moves_before": {str(FIRST_YEAR - 1): 2}}]},
        "transfers": [{"role": ids[-1], "year": horizon[1], "heads": draw.choice([-4, 6])}],
        "scenarios": [{"name": "Candidates", "levers": {name: rows for name, rows in levers.items() if rows}}],
        "targets": targets,
    }
    return plan, {name: value for name, value in limits.items() if value != []}
