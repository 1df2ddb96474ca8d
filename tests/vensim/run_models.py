"""Runs Vensim models with PySD: paths of .mdl files as JSON in, their figures as JSON out.

Standard input has a list of models, each with `mdl`, a path, and `variables`, a list of names.
Standard output gets one object a model, in the same order: a list of figures by variable, one a
year. All models run in one process, since importing PySD takes longer than most of them.
"""

import json
import sys
import warnings

import black
import pysd

warnings.filterwarnings("ignore")
# PySD translates models to Python and has it laid out nicely, which is half of its time.
black.format_file_contents = lambda text, **options: text


def figures(model):
    """A model's figures by variable, one a year."""
    loaded = pysd.read_vensim(model["mdl"])
    run = loaded.run(return_columns=model["variables"], progress=False)
    return {name: [float(value) for value in run[name]] for name in model["variables"]}


models = json.load(sys.stdin)
json.dump([figures(model) for model in models], sys.stdout)
