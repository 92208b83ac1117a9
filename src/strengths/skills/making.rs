//! Skills for making, running and mending things, with hands or with software.

use super::{Family, Skill};

pub(super) const FAMILY: Family = Family {
    key: "making",
    name: "Making and technology",
    about: "Making, running and mending things, by hand or with software.",
    skills: [
        Skill {
            key: "using_digital_tools",
            name: "Using digital tools",
            about: "Getting work done with the programs and devices of your field.",
            anchors: [
                "I have had little to do with computers at work.",
                "I use the programs I was shown, for the things I was shown.",
                "I find my way in a new program and use most of what I need.",
                "I combine several tools, and know the functions that save hours.",
                "I choose the tools for us and am asked when nobody can get them to work.",
            ],
        },
        Skill {
            key: "automating_work",
            name: "Programming and automating",
            about: "Having a machine do repeated work: formulas, scripts, programs, controls.",
            anchors: [
                "I have not written a formula or a program yet.",
                "I change a formula or script that someone else made, and ask if it breaks.",
                "I write small scripts or sheets that do a dull job for me.",
                "I build something others depend on daily, test it and keep it running.",
                "I design the systems, and other people build on what I wrote.",
            ],
        },
        Skill {
            key: "designing",
            name: "Designing",
            about: "Shaping how a thing, a page or a service looks and works for its users.",
            anchors: [
                "I have not designed anything that somebody else uses.",
                "I adapt a finished design, such as a slide or form, to a new purpose.",
                "I sketch, ask a few users, and improve it before it is made.",
                "I find a simple shape for a need full of contradictions.",
                "My designs are the example, and I review those of others.",
            ],
        },
        Skill {
            key: "building_and_repairing",
            name: "Building and repairing",
            about: "Making, fitting or mending things by hand, with tools or machines.",
            anchors: [
                "I have not built or mended anything as part of my work.",
                "I use basic tools or one machine while someone is close by.",
                "I do the usual assembly or repair alone, safely and neatly.",
                "I manage one-off jobs for which there is no manual.",
                "The difficult pieces land on my bench, and I train people on the tools.",
            ],
        },
        Skill {
            key: "finding_faults",
            name: "Finding faults",
            about: "Working out step by step why equipment or software has stopped working.",
            anchors: [
                "I call for help as soon as a device or program stops working.",
                "I try the simple things first, such as a restart or a loose cable.",
                "I rule out causes one after another until I find a common fault.",
                "I track down faults that come and go and that others gave up on.",
                "I am woken when it really matters, and my notes are how others learn it.",
            ],
        },
    ],
};
