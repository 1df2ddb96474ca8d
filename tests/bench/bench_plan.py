"""The plans that are timed: 30 roles over 10 years, and a large one. The same plans every time."""

import random

FIRST_YEAR = 2027


def bench_plan(roles=30, years=10, scenarios=1):
    """Plan JSON with Buy, Bind and Borrow on every role, and half as many Build and Bounce pathways."""
    draw = random.Random(5)

    def whole(low, high):
        return draw.randint(low, high)

    def share(low, high):
        return round(draw.uniform(low, high), 3)

    def yearly(low, high):
        return [whole(low, high) for _ in range(years)]

    ids = [f"role-{number}" for number in range(1, roles + 1)]
    others = {role: [other for other in ids if other != role] for role in ids}
    return {
        "format": "fivefold-plan/1",
        "title": f"{roles} roles over {years} years",
        "first_year": FIRST_YEAR,
        "years": years,
        "roles": [
            {
                "id": role,
                "name": f"Role {number}",
                "staff_group": f"Group {number % 6 + 1}",
                "baseline_heads": whole(2000, 6000),
                "wte_per_head": share(0.8, 1.0),
                "leaver_rate": [share(0.08, 0.18) for _ in range(years)],
                "usual_joiners": yearly(200, 500),
                "establishment_wte": whole(9000, 12000),
            }
            for number, role in enumerate(ids, start=1)
        ],
        "usual": {
            "bounce": [{"from": role, "to": draw.choice(others[role]), "moves": 5} for role in ids[::6]]
        },
        "scenarios": [
            {
                "name": "All five levers" if nth == 0 else f"All five levers, draw {nth + 1}",
                "levers": {
                    "buy": [
                        {"role": role, "hires": yearly(20, 90), "fill_rate": share(0.7, 1.0)} for role in ids
                    ],
                    "build": [
                        {
                            "name": f"Programme into {role}",
                            "to": role,
                            **({"from": draw.choice(others[role])} if place % 2 else {}),
                            "duration_years": whole(1, 3),
                            "annual_drop_out": share(0.03, 0.12),
                            "join_rate": share(0.7, 1.0),
                            "starts": yearly(10, 40),
                        }
                        for place, role in enumerate(ids[::2])
                    ],
                    "bind": [
                        {"role": role, "unit": "points", "amount": share(0.002, 0.02)} for role in ids
                    ],
                    "borrow": [{"role": role, "amount": yearly(5, 60), "kind": "bank"} for role in ids],
                    "bounce": [
                        {
                            "from": role,
                            "to": draw.choice(others[role]),
                            "duration_years": whole(0, 2),
                            "completion": share(0.8, 1.0),
                            "moves": yearly(5, 25),
                        }
                        for role in ids[1::2]
                    ],
                },
            }
            for nth in range(scenarios)
        ],
        "targets": [
            {"name": "More staff", "scope": "all", "basis": "increase", "values": {str(FIRST_YEAR + years - 1): 10000}},
            {"name": "WTE in group 1", "scope": {"staff_group": "Group 1"}, "unit": "wte",
             "values": {str(FIRST_YEAR + year): 20000 + 200 * year for year in range(years)}},
        ],
    }


def in_doubt(plan):
    """The same plan with every rate of its first scenario in doubt, from a quarter below to a half above."""

    def around(value, most=1.0):
        likely = value[0] if isinstance(value, list) else value
        return {"low": round(0.75 * likely, 6), "likely": likely, "high": max(likely, min(most, round(1.5 * likely, 6)))}

    def put(rows, most=1.0, *fields):
        for row in rows:
            for field in fields:
                if field in row:
                    row[field] = around(row[field], most)

    put(plan["roles"], 1.0, "leaver_rate")
    put(plan["roles"], 1.2, "wte_per_head")
    levers = plan["scenarios"][0]["levers"]
    put(levers["buy"], 1.0, "fill_rate")
    put(levers["build"], 1.0, "annual_drop_out", "join_rate")
    put(levers["bounce"], 1.0, "completion")
    return plan
