"""The plans whose best mix is timed: those of bench_plan.py with costs, targets of every year and limits.

    mix_plan.py ROLES YEARS PLAN.json LIMITS.json

The same plan and limits every time.
"""

import json
import random
import sys

from bench_plan import FIRST_YEAR, bench_plan


def mix_plan(roles, years):
    """A plan whose rows all have costs, and limits within which its targets can be met."""
    draw = random.Random(11)
    plan = bench_plan(roles, years)
    levers = plan["scenarios"][0]["levers"]
    for role in plan["roles"]:
        role["pay_per_wte"] = draw.randint(28, 90) * 1000
    for row in levers["buy"]:
        row["cost_per_hire"] = draw.randint(2000, 12000)
    for nth, row in enumerate(levers["build"], start=1):
        row["id"] = f"programme-{nth}"
        row["cost_per_learner_year"] = draw.randint(2000, 11000)
    for row in levers["borrow"]:
        row["cost_per_head_year"] = draw.randint(45000, 95000)
    for nth, row in enumerate(levers["bounce"], start=1):
        row["id"] = f"route-{nth}"
        row["cost_per_move"] = draw.randint(500, 6000)
    limits = {
        "buy": [{"row": row["role"], "most_hires": draw.randint(200, 450)} for row in levers["buy"]],
        "build": [
            {"programme": row["id"], "most_starts": draw.randint(40, 120), "value_beyond": 1500}
            for row in levers["build"]
        ],
        "bind": [
            {"role": row["role"], "steps": [
                {"people": draw.randint(5, 20), "cost_per_person_kept": draw.randint(1000, 2500)},
                {"people": draw.randint(5, 30), "cost_per_person_kept": draw.randint(3000, 5500)},
                {"people": draw.randint(5, 60), "cost_per_person_kept": draw.randint(6000, 12000)},
            ]}
            for row in levers["bind"]
        ],
        "borrow": [{"role": row["role"], "most_share": 0.03} for row in levers["borrow"]],
        "bounce": [{"route": row["id"], "most_moves": draw.randint(10, 60)} for row in levers["bounce"]],
        "least_build_share": 0.1,
    }
    at_baseline = {role["id"]: role["baseline_heads"] for role in plan["roles"]}
    last = FIRST_YEAR + years - 1
    plan["targets"] = [
        {
            "name": "All staff", "scope": "all", "unit": "heads",
            "values": {
                str(FIRST_YEAR + t): round(sum(at_baseline.values()) * (0.97 + 0.002 * (t + 1))) for t in range(years)
            },
        },
    ]
    for number in range(1, 7):
        group = [role for role in plan["roles"] if role["staff_group"] == f"Group {number}"]
        wte = sum(role["baseline_heads"] * role["wte_per_head"] for role in group)
        plan["targets"].append({
            "name": f"WTE in group {number}", "scope": {"staff_group": f"Group {number}"}, "unit": "wte",
            "values": {str(FIRST_YEAR + t): round(wte * (0.94 + 0.003 * t)) for t in range(years)},
        })
    for role in plan["roles"][::5]:
        plan["targets"].append({
            "name": f"Cover in {role['name']}", "scope": {"role": role["id"]}, "unit": "wte",
            "counts_borrowed": True, "measured": "year_average",
            "values": {str(last): round(role["baseline_heads"] * role["wte_per_head"] * 0.93)},
        })
    return plan, limits


def main(arguments):
    if len(arguments) != 4:
        raise SystemExit(__doc__)
    roles, years, plan_file, limits_file = arguments
    plan, limits = mix_plan(int(roles), int(years))
    for file, contents in ((plan_file, plan), (limits_file, limits)):
        with open(file, "w", encoding="utf-8") as out:
            json.dump(contents, out)


if __name__ == "__main__":
    main(sys.argv[1:])
