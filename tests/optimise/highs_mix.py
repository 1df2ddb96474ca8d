"""The best mix once more, by scipy's HiGHS: written from the model's page alone, apart from the
program, with everybody in post as a variable of its own.

    highs_mix.py --make CASES.json [N]      N random plans with what HiGHS finds, as JSON
    highs_mix.py --check CASES.json         what HiGHS finds now against what the file says
    highs_mix.py PLAN.json LIMITS.json      what HiGHS finds for one
    highs_mix.py --time PLAN.json LIMITS.json   the same, with the median time of five solves

Needs Python 3.11 or later and scipy. Offers to everyone in post (cost_per_head of a row that may be
used) are no linear cost and are refused here.
"""

import json
import statistics
import sys
import time

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_array

from random_mix import random_mix

LEEWAY = 1e-6


def at(value, t, absent=0.0):
    """A number or series in the year at place t."""
    if value is None:
        return absent
    if isinstance(value, dict):
        return value["likely"]
    return value[t] if isinstance(value, list) else value


class Programme:
    """Columns, rows and costs, by name."""

    def __init__(self):
        self.lower, self.upper, self.names = [], [], {}
        self.at_most, self.equal = [], []

    def column(self, name, lower=0.0, upper=np.inf):
        self.names[name] = len(self.lower)
        self.lower.append(lower)
        self.upper.append(upper)
        return self.names[name]

    def most(self, terms, bound):
        self.at_most.append((terms, bound))

    def is_equal(self, terms, value):
        self.equal.append((terms, value))

    def matrix(self, rows):
        values, places, columns = [], [], []
        for place, (terms, _) in enumerate(rows):
            for column, value in terms.items():
                values.append(value)
                places.append(place)
                columns.append(column)
        shape = (len(rows), len(self.lower))
        return csr_array((values, (places, columns)), shape=shape), np.array([bound for _, bound in rows])

    def prepared(self, extra=()):
        upper, upper_bounds = self.matrix(self.at_most + list(extra))
        equal, equal_values = self.matrix(self.equal)
        return dict(
            A_ub=upper, b_ub=upper_bounds, A_eq=equal, b_eq=equal_values,
            bounds=np.column_stack([self.lower, self.upper]), method="highs",
        )


def add(terms, column, value):
    if value:
        terms[column] = terms.get(column, 0.0) + value


class Mix:
    """The programme of a plan and limits."""

    def __init__(self, plan, limits):
        self.plan, self.limits = plan, limits
        self.years = plan["years"]
        self.first = plan["first_year"]
        self.roles = [role["id"] for role in plan["roles"]]
        self.role = {role["id"]: role for role in plan["roles"]}
        self.lp = Programme()
        self.wte = {(r, t): at(self.role[r].get("wte_per_head"), t, 1.0) for r in self.roles for t in self.each()}
        self.m = {(r, t): at(self.role[r].get("leaver_rate"), t) for r in self.roles for t in self.each()}
        self.e = {key: m / (1 + m / 2) for key, m in self.m.items()}
        self.cost = [dict() for _ in self.each()]
        self.constant = [0.0] * self.years
        self.credit = {}
        self.net = {(r, t): dict() for r in self.roles for t in self.each()}
        self.net_known = {key: 0.0 for key in self.net}
        self.leaving = {key: dict() for key in self.net}
        self.leaving_known = {key: 0.0 for key in self.net}
        self.keeping = {key: dict() for key in self.net}
        self.borrowing = {key: dict() for key in self.net}
        self.borrowed_known = {key: 0.0 for key in self.net}
        self.built, self.others = {}, {}
        self.built_known = self.others_known = 0.0
        self.used = {}
        self.sort_rows()
        self.usual()
        self.columns()
        self.levers()
        self.people()
        self.caps()
        self.money()
        self.goals()

    def each(self):
        return range(self.years)

    def sort_rows(self):
        levers = self.plan["scenarios"][0]["levers"]
        fixed = {(row["lever"], row["row"]) for row in self.limits.get("fixed", [])}
        self.fixed, self.free = [], []
        steps = {limit["role"]: limit.get("steps", []) for limit in self.limits.get("bind", [])}
        for lever in ("buy", "build", "bind", "borrow", "bounce"):
            seen = set()
            for place, row in enumerate(levers.get(lever, []), start=1):
                lends = lever == "borrow" and any(at(row["amount"], t) < 0 for t in self.each())
                if (lever, place) in fixed or lends:
                    self.fixed.append((lever, place, row))
                    continue
                if lever == "bind" and row.get("cost_per_head"):
                    raise SystemExit("an offer to everyone in post is no linear cost")
                if lever == "bind" and steps.get(row["role"]):
                    if row["role"] in seen:
                        continue
                    seen.add(row["role"])
                    for nth, step in enumerate(steps[row["role"]]):
                        one = dict(row, cost_per_person_kept=step["cost_per_person_kept"])
                        self.free.append((lever, (place, nth), one, step["people"]))
                else:
                    self.free.append((lever, (place, None), row, None))

    def path(self, lever, row, t):
        """Arrivals, returns by year, and who is on the way at each year's end, of one who sets out in t."""
        d = row.get("duration_years", 0)
        source = row.get("from")
        arrivals, returns, away = [0.0] * self.years, [0.0] * self.years, [0.0] * self.years
        if lever == "bounce" and row["to"] is None:
            return arrivals, returns, away
        if lever == "build":
            finish = (1 - at(row.get("annual_drop_out"), 0)) ** d * at(row.get("join_rate"), 0, 1.0)
        else:
            finish = at(row.get("completion"), 0, 1.0)

        def e(year):
            return self.e[source, max(year, 0)]

        def here(year):
            """Still here at the end of a year before arrival."""
            if source is None:
                return (1 - at(row.get("annual_drop_out"), 0)) ** (year - t + 1)
            share = 1 - e(t) / 2
            for later in range(t + 1, year + 1):
                share *= 1 - e(later)
            return share

        for year in range(max(t, 0), min(t + d, self.years)):
            away[year] = here(year)
        if t + d < self.years and t + d >= 0:
            if source is None:
                arrivals[t + d] = finish
            else:
                there = 1.0 if d == 0 else here(t + d - 1) * (1 - e(t + d)) / (1 - e(t + d) / 2)
                arrivals[t + d] = there * finish
                returns[t + d] = there * (1 - finish)
        return arrivals, returns, away

    def usual(self):
        for r in self.roles:
            for t in self.each():
                self.net_known[r, t] += at(self.role[r].get("usual_joiners"), t)
        for transfer in self.plan.get("transfers", []):
            t = transfer["year"] - self.first
            self.net_known[transfer["role"], t] += transfer["heads"]
            if transfer["heads"] < 0:
                self.leaving_known[transfer["role"], t] -= transfer["heads"]
        usual = self.plan.get("usual", {})
        for lever in ("build", "bounce"):
            for row in usual.get(lever, []):
                amounts = {t: at(row.get("starts" if lever == "build" else "moves"), t) for t in self.each()}
                for year, moves in row.get("moves_before", {}).items():
                    amounts[int(year) - self.first] = moves
                for t, people in amounts.items():
                    self.known_path(lever, row, t, people)

    def known_path(self, lever, row, t, people):
        arrivals, returns, _ = self.path(lever, row, t)
        source, to = row.get("from"), row.get("to")
        if source is not None and t >= 0:
            self.net_known[source, t] -= people
            self.leaving_known[source, t] += people
        for year in self.each():
            if to is not None:
                self.net_known[to, year] += people * arrivals[year]
            if source is not None:
                self.net_known[source, year] += people * returns[year]

    def columns(self):
        for r in self.roles:
            for t in self.each():
                self.lp.column(("closing", r, t))
        for nth, (lever, _, row, most) in enumerate(self.free):
            for t in self.each():
                upper = np.inf if most is None else most
                if not self.may_start(nth, t):
                    upper = 0.0
                self.used[nth, t] = self.lp.column(("used", nth, t), upper=upper)

    def value_beyond(self, nth):
        lever, (place, _), row, _ = self.free[nth]
        if lever != "build":
            return 0.0
        value = self.limits.get("value_beyond", 0.0)
        for limit in self.limits.get("build", []):
            if limit["programme"] in (place, row.get("id"), row.get("name")):
                value = limit.get("value_beyond", value)
        return value

    def may_start(self, nth, t):
        lever, _, row, _ = self.free[nth]
        if lever not in ("build", "bounce") or row.get("to") is None:
            return True
        arrives = t + row.get("duration_years", 0) < self.years
        return arrives or not self.limits.get("nobody_parked", True) or self.value_beyond(nth) > 0

    def heads(self, row, amount, t):
        return amount / self.wte[row["role"], t] if row.get("unit") == "wte" else amount

    def levers(self):
        for lever, _, row in self.fixed:
            for t in self.each():
                self.fixed_row(lever, row, t)
        for nth, (lever, _, row, _) in enumerate(self.free):
            for t in self.each():
                self.free_row(nth, lever, row, t)

    def fixed_row(self, lever, row, t):
        if lever == "buy":
            joined = self.heads(row, at(row["hires"], t), t) * at(row.get("fill_rate"), t, 1.0)
            self.net_known[row["role"], t] += joined
            self.others_known += joined
            self.constant[t] += joined * row.get("cost_per_hire", 0)
        elif lever == "borrow":
            heads = self.heads(row, at(row["amount"], t), t)
            self.borrowed_known[row["role"], t] += heads
            self.constant[t] += abs(heads) * row.get("cost_per_head_year", 0)
        elif lever == "bind" and row.get("unit") == "points":
            pass  # With the people, below.
        else:
            raise SystemExit(f"fixed rows of {lever} are not known here")

    def points(self, r, t):
        return sum(
            at(row["amount"], t) for lever, _, row in self.fixed if lever == "bind" and row["role"] == r
        )

    def kept_share(self, r, t):
        """Of those about to leave, whom Bind in points keeps: L0(m) - L0(m - points) over L0(m)."""
        m = self.m[r, t]
        lower = m - min(self.points(r, t), m)
        return 1 - lower / (1 + lower / 2) / self.e[r, t] if m > 0 else 0.0

    def free_row(self, nth, lever, row, t):
        column = self.used[nth, t]
        if lever == "buy":
            filled = at(row.get("fill_rate"), t, 1.0)
            add(self.net[row["role"], t], column, filled)
            add(self.cost[t], column, filled * row.get("cost_per_hire", 0))
            add(self.others, column, filled)
        elif lever == "bind":
            add(self.keeping[row["role"], t], column, 1.0)
            add(self.cost[t], column, row.get("cost_per_person_kept", 0))
            add(self.others, column, 1.0)
        elif lever == "borrow":
            add(self.borrowing[row["role"], t], column, 1.0)
            add(self.cost[t], column, row.get("cost_per_head_year", 0))
        else:
            arrivals, returns, away = self.path(lever, row, t)
            source, to = row.get("from"), row.get("to")
            if source is not None:
                add(self.net[source, t], column, -1.0)
                add(self.leaving[source, t], column, 1.0)
            for year in self.each():
                if to is not None:
                    add(self.net[to, year], column, arrivals[year])
                if source is not None:
                    add(self.net[source, year], column, returns[year])
            if lever == "bounce":
                exits = row.get("cost_per_exit", 0) if to is None else 0
                add(self.cost[t], column, row.get("cost_per_move", 0) + exits)
                return
            add(self.built, column, sum(arrivals))
            self.credit[column] = self.value_beyond(nth) * away[-1]
            each = row.get("cost_per_learner_year", 0) + row.get("bursary_per_learner_year", 0)
            for year in range(t, min(t + row.get("duration_years", 0), self.years)):
                add(self.cost[year], column, each * (1.0 if year == t else away[year - 1]))

    def opening(self, r, t):
        """In post at a year's beginning: a column, or what is known."""
        if t == 0:
            return None, self.role[r].get("baseline_heads", 0)
        return self.lp.names["closing", r, t - 1], 0.0

    def about_to_leave(self, r, t):
        """e (S + N/2)."""
        terms, known = {}, self.e[r, t] * self.net_known[r, t] / 2
        column, heads = self.opening(r, t)
        if column is None:
            known += self.e[r, t] * heads
        else:
            add(terms, column, self.e[r, t])
        for column, value in self.net[r, t].items():
            add(terms, column, self.e[r, t] * value / 2)
        return terms, known

    def people(self):
        for r in self.roles:
            for t in self.each():
                e = self.e[r, t]
                share = self.kept_share(r, t)
                about, about_known = self.about_to_leave(r, t)
                # closing - opening - net + (1 - share) L0 - kept = 0
                terms, known = {self.lp.names["closing", r, t]: 1.0}, -self.net_known[r, t]
                column, heads = self.opening(r, t)
                if column is None:
                    known -= heads
                else:
                    add(terms, column, -1.0)
                for column, value in self.net[r, t].items():
                    add(terms, column, -value)
                for column, value in about.items():
                    add(terms, column, (1 - share) * value)
                known += (1 - share) * about_known
                for column, value in self.keeping[r, t].items():
                    add(terms, column, -value)
                self.lp.is_equal(terms, -known)
                # kept <= (1 - share) L0
                if self.keeping[r, t]:
                    terms = dict(self.keeping[r, t])
                    for column, value in about.items():
                        add(terms, column, -(1 - share) * value)
                    self.lp.most(terms, (1 - share) * about_known)
                # departures <= S (1 - e) / (1 - e/2)
                stay = (1 - e) / (1 - e / 2)
                terms, bound = dict(self.leaving[r, t]), -self.leaving_known[r, t]
                column, heads = self.opening(r, t)
                if column is None:
                    bound += stay * heads
                else:
                    add(terms, column, -stay)
                self.lp.most(terms, bound)
                # nobody lent who isn't in post
                if self.borrowed_known[r, t] < 0:
                    self.lp.most({self.lp.names["closing", r, t]: -1.0}, self.borrowed_known[r, t])
                # what Bind in points keeps counts as kept and costs
                if share > 0:
                    price = 0.0
                    for lever, _, row in self.fixed:
                        if lever == "bind" and row["role"] == r:
                            price += row.get("cost_per_person_kept", 0) * at(row["amount"], t) / self.points(r, t)
                            self.average(r, t, row.get("cost_per_head", 0))
                    for column, value in about.items():
                        add(self.cost[t], column, price * share * value)
                        add(self.others, column, share * value)
                    self.constant[t] += price * share * about_known
                    self.others_known += share * about_known
                if self.limits.get("count_pay"):
                    self.average(r, t, self.wte[r, t] * self.role[r].get("pay_per_wte", 0))

    def average(self, r, t, price):
        """A price for everyone in post on average."""
        add(self.cost[t], self.lp.names["closing", r, t], price / 2)
        column, heads = self.opening(r, t)
        if column is None:
            self.constant[t] += price * heads / 2
        else:
            add(self.cost[t], column, price / 2)

    def members(self, lever, named):
        return [
            nth for nth, (own, (place, _), row, _) in enumerate(self.free)
            if own == lever and named in (place, row.get("role"), row.get("id"), row.get("name"))
        ]

    def cap(self, lever, named, most, fixed=None):
        if most is None:
            return
        for t in self.each():
            terms = {self.used[nth, t]: 1.0 for nth in self.members(lever, named)}
            known = 0.0
            for own, _, row in self.fixed:
                if own == lever and fixed is not None and row["role"] == fixed and row.get("unit") != "points":
                    name = "hires" if lever == "buy" else "amount"
                    known += max(self.heads(row, at(row[name], t), t), 0.0)
            self.lp.most(terms, at(most, t) - known)

    def caps(self):
        limits = self.limits
        for limit in limits.get("buy", []):
            named = limit["row"]
            self.cap("buy", named, limit["most_hires"], named if isinstance(named, str) else None)
        for limit in limits.get("build", []):
            self.cap("build", limit["programme"], limit.get("most_starts"))
        for limit in limits.get("bounce", []):
            self.cap("bounce", limit["route"], limit["most_moves"])
        for limit in limits.get("bind", []):
            self.cap("bind", limit["role"], limit.get("most_kept"), limit["role"])
        for limit in limits.get("borrow", []):
            r = limit["role"]
            self.cap("borrow", r, limit.get("most_heads"), r)
            if "most_share" in limit:
                for t in self.each():
                    terms = dict(self.borrowing[r, t])
                    add(terms, self.lp.names["closing", r, t], -limit["most_share"])
                    self.lp.most(terms, -max(self.borrowed_known[r, t], 0.0))

    def money(self):
        budget = self.limits.get("budget")
        for t in self.each():
            if budget is not None:
                terms = {column: price / 1e3 for column, price in self.cost[t].items()}
                self.lp.most(terms, (at(budget, t) - self.constant[t]) / 1e3)
        in_all = self.limits.get("budget_in_all")
        self.all_costs = {}
        for t in self.each():
            for column, price in self.cost[t].items():
                add(self.all_costs, column, price)
        if in_all is not None:
            terms = {column: price / 1e3 for column, price in self.all_costs.items()}
            self.lp.most(terms, (in_all - sum(self.constant)) / 1e3)
        share = self.limits.get("least_build_share")
        if share is not None:
            terms = {}
            for column, value in self.built.items():
                add(terms, column, -(1 - share) * value)
            for column, value in self.others.items():
                add(terms, column, share * value)
            self.lp.most(terms, self.built_known * (1 - share) - share * self.others_known)

    def in_scope(self, scope):
        if scope == "all":
            return self.roles
        (kind, name), = scope.items()
        if kind == "roles":
            return name
        return [r for r in self.roles if (r if kind == "role" else self.role[r].get(kind)) == name]

    def goals(self):
        asked = {limit["target"]: limit for limit in self.limits.get("targets", [])}
        self.goal_rows = []
        for target in self.plan["targets"]:
            if asked and target["name"] not in asked:
                continue
            limit = asked.get(target["name"], {})
            in_wte = target.get("unit") == "wte"
            roles = self.in_scope(target.get("scope", "all"))
            for t in self.each():
                value = target["values"].get(str(self.first + t))
                if value is None:
                    continue
                if target.get("basis") == "increase":
                    value += sum(
                        self.role[r].get("baseline_heads", 0) * (self.wte[r, 0] if in_wte else 1.0) for r in roles
                    )
                terms, known = {}, 0.0
                for r in roles:
                    one = self.wte[r, t] if in_wte else 1.0
                    average = target.get("measured") == "year_average"
                    add(terms, self.lp.names["closing", r, t], one / 2 if average else one)
                    if average:
                        column, heads = self.opening(r, t)
                        if column is None:
                            known += one * heads / 2
                        else:
                            add(terms, column, one / 2)
                    if target.get("counts_borrowed"):
                        known += one * self.borrowed_known[r, t]
                        for column, count in self.borrowing[r, t].items():
                            add(terms, column, one * count)
                needed = value - at(limit.get("short_by"), t) - known
                self.goal_rows.append((terms, needed, limit.get("weight", 1.0)))
        self.short = [self.lp.column(("short", nth)) for nth in range(len(self.goal_rows))]

    def rows_of_goals(self, may_be_short):
        rows = []
        for (terms, needed, _), short in zip(self.goal_rows, self.short):
            terms = {column: -value for column, value in terms.items()}
            if may_be_short:
                terms[short] = -1.0
            rows.append((terms, -needed))
        return rows

    def prices(self):
        c = np.zeros(len(self.lp.lower))
        for column, price in self.all_costs.items():
            c[column] += price
        for column, worth in self.credit.items():
            c[column] -= worth
        return c

    def cheapest(self, most_short=None):
        rows = self.rows_of_goals(most_short is not None)
        if most_short is not None:
            rows.append(({short: goal[2] for short, goal in zip(self.short, self.goal_rows)}, most_short))
        found = linprog(self.prices(), **self.lp.prepared(rows))
        return None if found.status == 2 else checked(found) + sum(self.constant)

    def smallest_shortfall(self):
        c = np.zeros(len(self.lp.lower))
        for short, goal in zip(self.short, self.goal_rows):
            c[short] = goal[2]
        return checked(linprog(c, **self.lp.prepared(self.rows_of_goals(True))))


def checked(found):
    if found.status != 0:
        raise SystemExit(f"HiGHS: {found.message}")
    return float(found.fun)


def best_mix(plan, limits):
    """What HiGHS finds: the objective, and the smallest shortfall where there has to be one."""
    mix = Mix(plan, limits)
    if limits.get("aim") != "smallest_shortfall":
        cost = mix.cheapest()
        if cost is not None:
            return {"status": "found", "shortfall": 0.0, "objective": cost}
    least = mix.smallest_shortfall()
    status = "found" if limits.get("aim") == "smallest_shortfall" else "infeasible"
    return {
        "status": status, "shortfall": least,
        "objective": mix.cheapest(least + LEEWAY * max(least, 1.0)),
    }


def make(path, count):
    cases = []
    seed = 0
    while len(cases) < count:
        seed += 1
        plan, limits = random_mix(seed)
        try:
            expected = best_mix(plan, limits)
        except SystemExit as refused:
            print(f"seed {seed}: {refused}", file=sys.stderr)
            continue
        cases.append({"seed": seed, "plan": plan, "limits": limits, "expected": expected})
    with open(path, "w", encoding="utf-8") as file:
        file.write("[\n" + ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases) + "\n]\n")
    statuses = [case["expected"]["status"] for case in cases]
    print({status: statuses.count(status) for status in sorted(set(statuses))})


def check(path):
    with open(path, encoding="utf-8") as file:
        cases = json.load(file)
    for case in cases:
        now = best_mix(case["plan"], case["limits"])
        then = case["expected"]
        same = now["status"] == then["status"] and all(
            abs(now[name] - then[name]) <= 1e-7 * max(abs(then[name]), 1.0) for name in ("shortfall", "objective")
        )
        if not same:
            raise SystemExit(f"seed {case['seed']}: HiGHS now finds {now}, the file says {then}")
    print(f"{len(cases)} cases: HiGHS finds what the file says")


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def main(arguments):
    match arguments:
        case ["--make", path, *count]:
            make(path, int(count[0]) if count else 80)
        case ["--check", path]:
            check(path)
        case ["--time", plan, limits]:
            mix = Mix(read(plan), read(limits))
            prices, prepared = mix.prices(), mix.lp.prepared(mix.rows_of_goals(False))
            times = []
            for _ in range(5):
                begun = time.perf_counter()
                found = linprog(prices, **prepared)
                times.append(time.perf_counter() - begun)
            print(json.dumps({
                "seconds": statistics.median(times), "status": int(found.status),
                "objective": None if found.fun is None else float(found.fun) + sum(mix.constant),
                "columns": len(prices), "rows": prepared["A_ub"].shape[0] + prepared["A_eq"].shape[0],
            }))
        case [plan, limits]:
            print(json.dumps(best_mix(read(plan), read(limits))))
        case _:
            raise SystemExit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
