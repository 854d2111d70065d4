"""What the heads of the model answer with, in the order of their outputs."""

KINDS = ("actor", "source", "place", "time", "figure")
TAGS = ("O", *(f"{edge}-{kind}" for kind in KINDS for edge in "BI"))
NAMES = ("PER", "ORG", "LOC")
NAME_TAGS = ("O", *(f"{edge}-{name}" for name in NAMES for edge in "BI"))
SPEECH_TAGS = ("O", "B-said", "I-said")
ROLES = ("actor", "recipient", "place", "to", "time", "figure", "origin", "via")
# Which kinds of mention can fill a role, in the order of ROLES.
ROLE_KINDS = (
    ("actor", "source"),
    ("actor", "source"),
    ("place",),
    ("place",),
    ("time",),
    ("figure",),
    ("actor", "source"),
    ("actor", "source"),
)
MODALITIES = ("asserted", "planned", "demanded", "possible", "negated", "refused", "denied")
# What a claim of casualties counts.
HARMS = ("killed", "injured", "missing")
ASPECTS = ("none", "begins", "continues", "ends")
TYPES = (
    "hold",
    "capture",
    "siege",
    "offensive",
    "withdrawal",
    "surrender",
    "clash",
    "airstrike",
    "shelling",
    "explosion",
    "attack",
    "abuse",
    "destruction",
    "fortification",
    "casualties",
    "displacement",
    "presence",
    "captivity",
    "release",
    "arrest",
    "ceasefire",
    "negotiation",
    "proclamation",
    "support",
    "aid",
    "protest",
)
