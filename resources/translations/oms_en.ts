<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Actions</name>
        <message>
            <source>A fixed value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A list of them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A value, no object</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Body</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change an object</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Condition</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Create %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Create an object</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Criterion</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete an object</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Function</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It asks for nothing yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It does nothing yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It may be done at any time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It tells nobody.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Link %1 with %2 by %3</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Link two objects</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Link type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notification</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Objects of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parameter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parameters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>People may change it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Recipients</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rules</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Run a function</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shown to people</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Side effects</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Subject</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Submission criteria</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The current time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The current user</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unlink %1 from %2 by %3</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unlink two objects</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Webhook</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What it does</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What people read when it does not hold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which object</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With which object</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a criterion</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a parameter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a rule</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a side effect</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>fixed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>hidden</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>required</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the new %1</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AssignmentLine</name>
        <message>
            <source>Fixed value of %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No longer set %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Value of %1</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AssignmentsBlock</name>
        <message>
            <source>Set a property</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set which property?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>values</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>AuthorDialog</name>
        <message>
            <source>Mail address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use this name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who are you?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your name stands on every version you save. Others see it after you send.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BottomPanels</name>
        <message>
            <source>Hide the panels</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BranchNameDialog</name>
        <message>
            <source>A branch is a line of work of its own. Unsaved edits stay with the branch they were made on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Create and switch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of the branch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New branch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is a branch of this name already. Choose another.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BranchesDialog</name>
        <message>
            <source>%1 has versions or edits that are nowhere else. Press Delete again to delete it all the same.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>%n to get</source>
            <translation>
                <numerusform>%n to get</numerusform>
                <numerusform>%n to get</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to send</source>
            <translation>
                <numerusform>%n to send</numerusform>
                <numerusform>%n to send</numerusform>
            </translation>
        </message>
        <message>
            <source>Branches</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete all the same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New branch…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Switch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You are on this branch. Switch to another one to delete it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a merge is open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unsaved edits</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>BulkSheet</name>
        <message>
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Change %n decision(s) that were taken</source>
            <translation>
                <numerusform>Change %n decision that were taken</numerusform>
                <numerusform>Change %n decisions that were taken</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Decide %n change(s)</source>
            <translation>
                <numerusform>Decide %n change</numerusform>
                <numerusform>Decide %n changes</numerusform>
            </translation>
        </message>
        <message>
            <source>One choice for many</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These do not offer it and stay as they are:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These take it:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These were decided already and stay:</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>“{option}” for %n change(s)</source>
            <translation>
                <numerusform>“{option}” for %n change</numerusform>
                <numerusform>“{option}” for %n changes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Canvas</name>
        <message>
            <source>%n cards selected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>+%n more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Arrows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ctrl+Arrows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete from the ontology</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop on a card to make a link, on empty canvas to make a new type. Esc cancels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to the next card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Link {name} from {source} to {target}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move the selected cards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New property of {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the card, or go to the other end of a link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove from the diagram</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show everything</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the selection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Walk along the links of a card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>name: type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{source} extends {target}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{source} implements {target}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CanvasStrip</name>
        <message>
            <source>Canvas tools</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ChangesList</name>
        <message>
            <source>Changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Revert</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ChangesPanel</name>
        <message numerus="yes">
            <source>%n record(s) changed since the last version</source>
            <translation>
                <numerusform>%n record changed since the last version</numerusform>
                <numerusform>%n records changed since the last version</numerusform>
            </translation>
        </message>
        <message>
            <source>Changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing changed since the last version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Review and save version…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take everything back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What you edit is on disk at once and listed here until you save a version.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CheatSheet</name>
        <message>
            <source>Canvas and diagrams</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Canvas keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ctrl and wheel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Double-click a card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Double-click empty space</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drag out of the explorer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drag the ring of a card to another card</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drag the ring to empty space</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keys and gestures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On the canvas</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Space and drag, or the middle button</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a new type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a new type, linked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>make a link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>move the view</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>open it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>put it here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>zoom here</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Chip</name>
        <message>
            <source>Remove %1</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ChoiceEditor</name>
        <message>
            <source>Several values</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ColumnHead</name>
        <message>
            <source>Drag this onto the result to take all of this record from {branch}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cards can be cut from a diagram of their own, not from All types</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cut</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete from the ontology…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Delete this diagram</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Draw a link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Duplicate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter the explorer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fit everything</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fit the selection</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forward</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to the diagram</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grid</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hierarchical</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keys and gestures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Language: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Larger text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Layout</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Layout: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New action type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New diagram</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New diagram…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New interface</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New object type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New shared property</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New struct type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New value type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next diagram</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No card is selected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No layout is running</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No type is selected that is not on this diagram yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing has been done yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is selected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was undone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paste</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pin, so that layouts leave it there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Place an interface</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Place an object type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous diagram</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put the selection on this diagram</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Redo: {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename the diagram</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename this diagram…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search everywhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search types, properties, commands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show all properties</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show keys only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show names only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the explorer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the inspector</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the panels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smaller text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stop the layout</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take off this diagram</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The clipboard holds no types or links. Copy some first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The diagram is empty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The diagram {name} was deleted; its types stay.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Theme: as the system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Theme: dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Theme: high contrast, dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Theme: high contrast, light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Theme: light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is the last place you were</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is where you began</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This tab always shows all types</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tree</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo: {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unpin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Zoom in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Zoom out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Zoom to 100 %</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CompactDialog</name>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compact</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compact project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How far it is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Packing the history…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The project file takes {size}. Its history is packed, and what no version, no undo step and no open merge leads to is removed. Nothing you can go back to is lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{sizes}. Everything in the file is still needed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{sizes}. {n} objects that nothing led to are gone.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Compacting</name>
        <message>
            <source>Cancelled. The file is as it was.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file could not be compacted, and nothing was changed: {why}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ComparisonPages</name>
        <message numerus="yes">
            <source>%n step(s) have no way back.</source>
            <translation>
                <numerusform>%n step have no way back.</numerusform>
                <numerusform>%n steps have no way back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n step(s) need a person.</source>
            <translation>
                <numerusform>%n step need a person.</numerusform>
                <numerusform>%n steps need a person.</numerusform>
            </translation>
        </message>
        <message>
            <source>All values of something are lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changelog</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Migration</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Migration plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No values are lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing follows: there is no difference.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing that people, programs or data would notice has changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the way back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Some values may be lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is a way back that restores everything.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing to migrate.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What follows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What to show</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ComparisonView</name>
        <message>
            <source>%n changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%n unchanged</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ComparisonWindow</name>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare versions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copied the comparison.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy as text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Markdown (*.md)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as Markdown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save as Markdown…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved {file}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Swap the two</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The two versions could not be compared.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} cannot be written: {why}. Choose another place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: from {before} to {after}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CompleteSheet</name>
        <message numerus="yes">
            <source>%n change(s) against base break what was right before.</source>
            <translation>
                <numerusform>%n change against base break what was right before.</numerusform>
                <numerusform>%n changes against base break what was right before.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) put together were not reviewed</source>
            <translation>
                <numerusform>%n change put together were not reviewed</numerusform>
                <numerusform>%n changes put together were not reviewed</numerusform>
            </translation>
        </message>
        <message>
            <source>A release of this would be {version}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Complete merge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fixed in another way</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kept as in base</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Merged without a question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put together and reviewed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Taken from Mine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Taken from Theirs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These records go:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Violations fixed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Written</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message>
            <source>{theirs} goes into {mine}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ConnectDialog</name>
        <message>
            <source>Address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An empty ontology is made there, and your versions are sent to it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connect</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connect to an OMS</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of the new ontology</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New ontology…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ontology</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send every version as soon as it is saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This project and that ontology are brought together; Get merges what differs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This project is empty: what the OMS has is brought here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Token</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use small letters, digits, hyphens and points, such as airline-network.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>as it was given to you</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ConsequencesView</name>
        <message>
            <source>If you choose “{option}”</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Deciding</name>
        <message>
            <source>Done again: {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing here offers “{option}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only what was put together is reviewed; this is decided.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reviewed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The decision is cleared.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This item has no such option.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This was merged without a question; edit the record after the merge.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undone: {what}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>“{option}” for %n change(s)</source>
            <translation>
                <numerusform>“{option}” for %n change</numerusform>
                <numerusform>“{option}” for %n changes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DeleteDialog</name>
        <message>
            <source>Delete</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Delete %n record(s)</source>
            <translation>
                <numerusform>Delete %n record</numerusform>
                <numerusform>Delete %n records</numerusform>
            </translation>
        </message>
        <message>
            <source>Delete {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Much depends on it. Type its name to confirm:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing else refers to it. Undo brings it back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The name, to confirm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This also happens:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What deleting does</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Diagram</name>
        <message>
            <source>New interface</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New type</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DiagramArea</name>
        <message>
            <source>All types</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Diagrams</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only types and interfaces stand on diagrams</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This tab already shows all types</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DiagramPanel</name>
        <message>
            <source>Arranging…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading the diagram…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This tab shows all types. Press Shift+Del to delete from the ontology.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>EmptyHint</name>
        <message>
            <source>Drag types here from the explorer, or press N to make one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Press N or double-click to make the first one, or import a file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are no types yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This diagram is empty</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>EmptyPage</name>
        <message>
            <source>Nothing is selected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select a type in the explorer or a card on the diagram to see and edit it here. Select several to edit what they have in common.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Explorer</name>
        <message>
            <source>By group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By hierarchy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter the explorer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How the explorer is arranged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Matching records</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ExplorerDelegate</name>
        <message>
            <source>New name</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ExplorerTree</name>
        <message>
            <source>Explorer</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Fields</name>
        <message>
            <source>API name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>IRI</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>alias</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>description</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>initials</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>name in another language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>property</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Files</name>
        <message>
            <source>About OMS Desktop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close this window</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compact project…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import into this project…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New project…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>OMS Desktop {version}
An editor for ontologies that works offline.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open sample: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename the project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename the project…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save a copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save a copy of the project…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start page</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The copy is {file}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{n} records were written to {file}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FilterPanel</name>
        <message>
            <source>Only what blocks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show everything</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Suggested</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ForecastView</name>
        <message numerus="yes">
            <source>%n thing(s) would have to be decided.</source>
            <translation>
                <numerusform>%n thing would have to be decided.</numerusform>
                <numerusform>%n things would have to be decided.</numerusform>
            </translation>
        </message>
        <message>
            <source>If you sent this now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next release: {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nobody depends on it yet: it was neither sent nor released.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Standing: {word}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing to decide, and nobody who uses this ontology would notice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They merge without a question.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>They merge without a question; %n thing(s) to look at.</source>
            <translation>
                <numerusform>They merge without a question; %n thing to look at.</numerusform>
                <numerusform>They merge without a question; %n things to look at.</numerusform>
            </translation>
        </message>
        <message>
            <source>What sending would do</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What sending would do could not be found out. Saving and sending still work.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Going</name>
        <message>
            <source>Nothing blocks the merge any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is left to decide. Ctrl+Enter completes the merge.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is left to review.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only what is open can wait for later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The filter shows nothing that is open.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>GraphView</name>
        <message>
            <source>Diagram</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Header</name>
        <message numerus="yes">
            <source>%n blocking</source>
            <translation>
                <numerusform>%n blocking</numerusform>
                <numerusform>%n blocking</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left</source>
            <translation>
                <numerusform>%n left</numerusform>
                <numerusform>%n left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to review</source>
            <translation>
                <numerusform>%n to review</numerusform>
                <numerusform>%n to review</numerusform>
            </translation>
        </message>
        <message>
            <source>Abort…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Complete merge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decide what is open first; a click lists it. Ctrl+Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Merge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Redo decision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the merge as a version. Ctrl+Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The branches were merged with each other before; base is put together.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo decision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>base made of several versions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>base {version}, {day}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{decided} of {total} decided</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HistoryPage</name>
        <message>
            <source>Added</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>History</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No version has changed it yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not saved yet</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HistoryPanel</name>
        <message>
            <source>All branches</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>History</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No releases yet. Release version… gives the last version a number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No versions yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Releases only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save a version when a piece of work is done; it stays here for ever.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Versions</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HitModel</name>
        <message>
            <source>Found in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>IconEditor</name>
        <message>
            <source>As its kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Several values</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>IconGrid</name>
        <message>
            <source>Icons</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ImportReportDialog</name>
        <message>
            <source>Do not import</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything in the file is kept, also what this program has no field for.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import {file}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is lost</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What this program cannot carry:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{added} records are new, {changed} change. You can undo the import.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Importing</name>
        <message>
            <source>Importing {file}…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reading {file}…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The import was cancelled. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file} could not be imported, and nothing was changed: {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file}: {added} records are new, {changed} changed.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Inspector</name>
        <message>
            <source>%1 characters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>API name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Abstract: has no objects of its own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add to a group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Aliases</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All of these types at once</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Allowed values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Along the link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An IRI, then Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An example, then Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another name, then Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Any</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Appearance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Array: several values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As a relation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asymmetric</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Attach to a type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Attached to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Base type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Category</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a link type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a replacement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Colour</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compared by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Constraints</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cosine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Data type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Default</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deleting one side deletes the other</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deprecation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Description</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Digits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dimensions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Display name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dot product</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Euclidean</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Examples</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Extend another interface</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Extend another link type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Extend another property</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Extend another type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Extends</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fewest items</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fields</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Foreign key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Format</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From RDF</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Functional</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>General</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Groups</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hidden</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>History</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How many</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>IRI</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Icon</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Implement an interface</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Implements</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Imports</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Indexed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Inspector</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Inverse functional</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Inverse of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Irreflexive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Join table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Label</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Language of names and descriptions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Least</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Links</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Links to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Locked while active: programs rely on this name. Set the status to experimental or deprecated to change it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Longest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Longest walk</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Many</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mapping</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Most</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Most items</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name seen from the other side</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Namespace of new records</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No item twice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No limit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Normal</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not mapped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not said</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not sensitive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not shared</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Object type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Object type of its own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Objects can be searched by this interface</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Of them after the point</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One of these types</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Other languages</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parts of the record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pattern</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Permissions carry over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Personal data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Place among the tabs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plural</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prefix</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prefixes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Prominent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Properties</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Property that holds the key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read-only: it belongs to the imported module %1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read-only: its records cannot be edited</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reason</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reflexive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Replaced by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Required</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Resource id</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Searchable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Secret</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sensitivity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shared property</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shortest</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>State carries over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Status</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stays until</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stored by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Symmetric</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The base type never changes once a value type is in use. Make a new value type instead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is no regular expression: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Transitive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Types</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>UUID</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unique</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Uses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Version IRI</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Visibility</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What it is, in a sentence or two</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why it should no longer be used</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write a date such as 2026-12-31.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write a number such as 900 or 0.5, or a date such as 2026-12-31.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write a whole number from 1, or leave it empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write a whole number, or leave it empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write a whole number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ex: https://example.org/, then Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>from %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ko: message, then Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>required</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>shared</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>status</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unique</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>value: label, then Enter</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>InspectorHeader</name>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%n selected</numerusform>
                <numerusform>%n selected</numerusform>
            </translation>
        </message>
        <message>
            <source>Several kinds</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Several statuses</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Status</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ItemList</name>
        <message numerus="yes">
            <source>%n hidden by the filter · Show</source>
            <translation>
                <numerusform>%n hidden by the filter · Show</numerusform>
                <numerusform>%n hidden by the filter · Show</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n merged without a question</source>
            <translation>
                <numerusform>%n merged without a question</numerusform>
                <numerusform>%n merged without a question</numerusform>
            </translation>
        </message>
        <message>
            <source>Changes to merge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter (Ctrl+Shift+F)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find a change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Group by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hide</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>KeySheet</name>
        <message>
            <source>Deciding</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Going</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keys of the merge screen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>back to work; the merge stays open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>base in a column of its own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>changed words, spaces too, or the plain text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>clear the decision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>complete the merge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>copy the explanation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>filter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>find a change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>further ways out, in their order, up to 9</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>go to why this is asked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>graph on and off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>how the draft is kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in the comparison: another column, ↑ and ↓ another row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>keep base</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>mark a change as reviewed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>next item of any kind; Alt+↑ the previous one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>next one to review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>next open item; with Shift the previous one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>next part of the screen; with Shift the previous one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>only what blocks, and the next of it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>put off until later</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>show everything again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>take Mine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>take Mine for all that is shown and open; with 3 Theirs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>take Mine for the whole record; Shift+3 takes Theirs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>take Theirs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>take both</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the graph in words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the same choice for similar changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the same; K goes back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>this sheet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>undo a decision; Ctrl+Shift+Z does it again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>write a value; F2 does the same</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Kinds</name>
        <message>
            <source>Action type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Action types</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Diagram</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Diagrams</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Groups</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Individual</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Individuals</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Interface</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Interfaces</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Link type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Link types</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Module</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Modules</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Object type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Object types</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Placement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Placements</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shared properties</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shared property</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Struct type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Struct types</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Value type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Value types</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LanguageCard</name>
        <message>
            <source>Description</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Description in %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name in %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove %1</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LanguagesBlock</name>
        <message>
            <source>Add language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Language to add</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Language, such as ko</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write a language tag such as ko, en or pt-br.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>description in %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>name in %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>texts in %1</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Levels</name>
        <message>
            <source>Ahead</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Behind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compatibility: {level}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Diverged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is the first release.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Major: what was right in {last} may be wrong now, in data or programs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Minor: there is more than in {last}, and what was right stays right.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Minor: what changed since {last} breaks something, which is the minor number below 1.0.0.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New branch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No difference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not connected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing has changed since {last}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Others sent versions meanwhile. Get them first; the two are merged then.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Patch: programs and data notice nothing of what changed since {last}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Programs and stored data notice nothing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Programs or stored data must change, and steps are known that do it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something that was promised is gone or means another thing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The OMS has everything that you have.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The OMS has no branch “{branch}” yet; sending makes it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The OMS has nothing that you do not have; it would take this as it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This project sends to no OMS.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This project sends to no OMS; it is compared with release {last}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Up to date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was right stays right; there is only more that is possible.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You have nothing to send. The OMS has versions that you can get.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LineEditor</name>
        <message>
            <source>Several values</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LinesEditor</name>
        <message>
            <source>Several values</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LinkConstraints</name>
        <message>
            <source>Add</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask for another link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asked of implementers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Link to which type?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>anything</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>required</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>required links</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>LinksPage</name>
        <message>
            <source>Add</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a link</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Link to which type?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Links</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No links yet. Add one here, or drag the ring of its card to another card.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>anything</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>from %1</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MembersBlock</name>
        <message>
            <source>%1 of %2 is</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Member of %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not mapped</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not mapped (required)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Menus</name>
        <message>
            <source>Diagram</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>File</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Insert</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sync</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Versions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>View</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MergeActions</name>
        <message>
            <source>Complete or abort the open merge first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on merging</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Merge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Merge a branch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Merge a branch…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No merge is open on this branch.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>On top of which branch do the versions of {branch} go?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put my versions on top</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put my versions on top of a branch…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put on top</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The last version here is no unsent merge.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no other branch to merge.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo merge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which branch goes into {branch}?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your versions stand on top of {branch} now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{branch} holds nothing new.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{branch} was merged.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MergeDrops</name>
        <message>
            <source>All from {branch}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop here to restore it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop here to take both</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop here to take {side}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop here to take {side}: {what}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is not there on this side.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep both</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing here offers it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is asked here; this was merged by itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Review later</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This cannot be taken here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is not a record it could lead to.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MergeEditors</name>
        <message>
            <source>(says nothing here)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Longest length</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Maximum</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Minimum</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No value would be legal: the lower bound is above the upper one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pattern</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shortest length</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This pattern cannot be read: {why}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which one?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>many</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>yes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{source} to {target}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{text}” is neither a number nor a date.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{text}” is no whole number.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MergeEnding</name>
        <message>
            <source>%n decision(s) will only be suggested from now on. Both branches stay as they are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Abort merge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Abort this merge?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on merging</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Merged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Still to decide</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The merge waits. Your decisions are kept.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The merge was aborted. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>and %n more</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MergeItems</name>
        <message>
            <source>Auto-merged, please review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Blocking</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Blocks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>By itself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed by Mine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed by Theirs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed by both</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changes to merge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Conflict {place} of {all}, {group}: {title}. {summary}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decide</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decided</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decided: {option}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How serious</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Merged without a question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Options: {options}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>State</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To decide</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To decide again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is to do</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who changed it</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MergeRelations</name>
        <message>
            <source>only on {side}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{side} calls it {name}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MergeScreen</name>
        <message>
            <source>Decide this first; then the same can be chosen for similar changes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every decision is saved at once; the merge can go on at any time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No other change that waits asks the same.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take a side here; the value can be edited after the merge.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MergeSides</name>
        <message>
            <source>Base</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Result</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reviewed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Theirs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Written</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Minimap</name>
        <message>
            <source>Overview of the diagram</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Moments</name>
        <message>
            <source>d MMM</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>d MMM yyyy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>d MMM yyyy, HH:mm</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MovedOnBar</name>
        <message>
            <source>Merge what came; decisions stay</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{branch} has moved on since this merge began.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NoticeBar</name>
        <message>
            <source>Dismiss this message</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OptionCard</name>
        <message>
            <source>Chosen: {option}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Suggested, chosen %n time(s) before: {effect}</source>
            <translation>
                <numerusform>Suggested, chosen %n time before: {effect}</numerusform>
                <numerusform>Suggested, chosen %n times before: {effect}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OptionsPanel</name>
        <message numerus="yes">
            <source>%n change(s). An option here is for all of them.</source>
            <translation>
                <numerusform>%n change. An option here is for all of them.</numerusform>
                <numerusform>%n changes. An option here is for all of them.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n decided already</source>
            <translation>
                <numerusform>%n decided already</numerusform>
                <numerusform>%n decided already</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n do(es) not offer it</source>
            <translation>
                <numerusform>%n do(es) not offer it</numerusform>
                <numerusform>%n do(es) not offer it</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n take(s) it</source>
            <translation>
                <numerusform>%n take it</numerusform>
                <numerusform>%n takes it</numerusform>
            </translation>
        </message>
        <message>
            <source>After a decision, select the next open change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on after deciding</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing can be chosen for all of them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is selected.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Options</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same question about the same field of other records (S)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>all keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>base</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>clear</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>complete</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>next</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>“{option}” for %n similar change(s)…</source>
            <translation>
                <numerusform>“{option}” for %n similar change…</numerusform>
                <numerusform>“{option}” for %n similar changes…</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PairsBlock</name>
        <message>
            <source>Each line needs a text of its own at the left.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove the selected lines</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is called that. Try fewer letters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{kind} · {field}: {text}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PanelActions</name>
        <message>
            <source>Next problem</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous problem</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Problems</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quick fix</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select a record first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Usages</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PartsBlock</name>
        <message>
            <source>Add</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add to: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Error</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Warning</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Picker</name>
        <message>
            <source>Nothing fits</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ProblemsPanel</name>
        <message>
            <source>Checking…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Error</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hint</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Names, references, keys and types are checked after every edit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No problems</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Problems</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There are no problems.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This problem has no quick fix. Enter shows the place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Warning</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>Import a file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New ontology</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open a copy of the read-only project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open a project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something went wrong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something went wrong that we did not foresee. Nothing is lost: every edit you saw is on disk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file was brought up to date. The old one is kept as {copy}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The log is in {file}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The program ended unexpectedly. This is where you were; nothing is lost.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PropertiesModel</name>
        <message>
            <source>Constraints</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PropertiesPage</name>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%n selected</numerusform>
                <numerusform>%n selected</numerusform>
            </translation>
        </message>
        <message>
            <source>Fields</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Primary key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select a row to see its details, or write name: type to add one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Title</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PropertyDelegate</name>
        <message>
            <source>Name of the property</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PropertyList</name>
        <message>
            <source>Add</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a property</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a property: name: type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No longer primary key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No longer title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None yet. Add one as name: type.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Primary key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Properties</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Show %n more</source>
            <translation>
                <numerusform>Show %n more</numerusform>
                <numerusform>Show %n more</numerusform>
            </translation>
        </message>
        <message>
            <source>Show details</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Title</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>name: type</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PropertyTable</name>
        <message>
            <source>Properties</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RecordHead</name>
        <message>
            <source>Nothing is selected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source (U)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take all from Mine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take all from Theirs</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RefEditor</name>
        <message>
            <source>Clear</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Several values</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>References</name>
        <message>
            <source>belongs to this module</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>extends it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has a card here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has a rule about it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>has values of it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>implements it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in field %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in parameter %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in property %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in the link %1 it asks for</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in the rule: %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is attached to it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is disjoint with it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is equivalent to it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is in this group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is its inverse</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is one of it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is replaced by it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>is stored in it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>links from it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>links to it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>refers to it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>shows it</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RelationsList</name>
        <message>
            <source>Relations</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ReleaseDialog</name>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ctrl+Enter releases</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking what changed…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Notes of the release</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing that people, programs or data would notice has changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Number of the release</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Release</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Release version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Released version {number}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Since the last release</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Since {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The last version of branch {branch}, “{title}”, gets a number for good.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is the first release: everything in it is new.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unsaved edits are not part of it. Save a version first to release them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What changed could not be found out, so no number can be given.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What changed since the last release</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is in it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is new, for those who use it</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ReviewButton</name>
        <message>
            <source>Look at what changed and save a version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing has changed since the last version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Review</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Review %n change(s)</source>
            <translation>
                <numerusform>Review %n change</numerusform>
                <numerusform>Review %n changes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewDialog</name>
        <message numerus="yes">
            <source>%n hint(s) on what changed</source>
            <translation>
                <numerusform>%n hint on what changed</numerusform>
                <numerusform>%n hints on what changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n problem(s) in what changed; the version can be saved all the same</source>
            <translation>
                <numerusform>%n problem in what changed; the version can be saved all the same</numerusform>
                <numerusform>%n problems in what changed; the version can be saved all the same</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ctrl+Enter saves</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything is saved as a version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Later</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Message of the version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No problems in what changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing changed since the last version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Problems of what changed</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Save %n change(s) as a version</source>
            <translation>
                <numerusform>Save %n change as a version</numerusform>
                <numerusform>Save %n changes as a version</numerusform>
            </translation>
        </message>
        <message>
            <source>Save version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved version “%1”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What was done, and why</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What you edit is on disk at once and listed here until you save a version.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>by %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>on branch %1</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RowTools</name>
        <message>
            <source>Clear the decision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear the decision (0)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is asked here; this was merged by itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was decided here.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RowView</name>
        <message>
            <source>Choose a side</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose or write</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is asked here; this was merged by itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put together; please review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take Mine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take Theirs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The ground has changed; please decide again.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SampleMaking</name>
        <message>
            <source>Cancelled. No copy of the sample was made.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Making your copy…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The copy of the sample could not be made: {why}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Search types, properties and commands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search types, properties, commands</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SearchPanel</name>
        <message numerus="yes">
            <source>%n record(s)</source>
            <translation>
                <numerusform>%n record</numerusform>
                <numerusform>%n records</numerusform>
            </translation>
        </message>
        <message>
            <source>Find everywhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find in names, descriptions, properties, IRIs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Found records</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>The first %n records</source>
            <translation>
                <numerusform>The first %n records</numerusform>
                <numerusform>The first %n records</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SelectingView</name>
        <message numerus="yes">
            <source>%n links</source>
            <translation>
                <numerusform>%n links</numerusform>
                <numerusform>%n links</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n properties</source>
            <translation>
                <numerusform>%n properties</numerusform>
                <numerusform>%n properties</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>Author</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mail address</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size of text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Theme</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your name, as it stands on versions</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SignedLine</name>
        <message>
            <source>Clear</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SourceView</name>
        <message>
            <source>(not there)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As it is stored (JSON)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How the source is written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To read only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turtle</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message>
            <source>A sample opens as a copy of your own; you can change it freely.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connect to an OMS…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Edit ontologies offline. Merge by hand. Sync later.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import a file…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look at a sample</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>OMS Desktop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open a project…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>StatementsBlock</name>
        <message numerus="yes">
            <source>%n statement(s) kept as they came</source>
            <translation>
                <numerusform>%n statement kept as they came</numerusform>
                <numerusform>%n statements kept as they came</numerusform>
            </translation>
        </message>
        <message>
            <source>Copy IRI</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Statements</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The IRI is on the clipboard.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message numerus="yes">
            <source>%n link(s)</source>
            <translation>
                <numerusform>%n link</numerusform>
                <numerusform>%n links</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%n selected</numerusform>
                <numerusform>%n selected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n type(s)</source>
            <translation>
                <numerusform>%n type</numerusform>
                <numerusform>%n types</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel this work</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Zoom to 100 %</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>StatusWords</name>
        <message>
            <source>Double-click empty space or press N to make a type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drag + to another card to make a link; release on empty space to make a new type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not connected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{project} · {branch} · saved</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Statuses</name>
        <message>
            <source>Active</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deprecated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Example</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Experimental</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Promoted</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>StepsSection</name>
        <message>
            <source>Steps on this change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take back this step and every one after it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo to here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{step} (undone)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Swatches</name>
        <message>
            <source>Several values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>as its kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>blue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>green</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>grey</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ochre</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>orange</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>red</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>teal</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>violet</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SyncActions</name>
        <message>
            <source>Both sides changed the same things. Decide what holds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connect to an OMS…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Disconnect from the OMS</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Disconnected. Everything stays here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every version was sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything is here already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Get</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Got and merged; no question was open. Undo merge takes it back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Got the new versions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No OMS is connected. Connect to one first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing new so far. The OMS is asked again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show sync</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sync now</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SyncPanel</name>
        <message>
            <source>Connect to an OMS…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connecting …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connection…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Do not send…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Get</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Get and merge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No OMS is connected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Press again: it is kept here and not sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Release %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Send</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sync</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sync now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Try again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What waits to be sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Work goes on here all the same. Connect to share versions with others.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>last answer %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>next try at %1</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>next try in %n second(s)</source>
            <translation>
                <numerusform>next try in %n second</numerusform>
                <numerusform>next try in %n seconds</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SyncWords</name>
        <message>
            <source>A sign-in page is in the way</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Connecting…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Getting…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Offline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Refused</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sending…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sync failed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sync is off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Synced</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Synced %n min ago</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Synced just now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The OMS does not fit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Token needed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Waiting to try again</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message numerus="yes">
            <source>%n to get</source>
            <translation>
                <numerusform>%n to get</numerusform>
                <numerusform>%n to get</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to send</source>
            <translation>
                <numerusform>%n to send</numerusform>
                <numerusform>%n to send</numerusform>
            </translation>
        </message>
        <message>
            <source>All sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Branch</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Branch: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Menu</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TouchesStrip</name>
        <message>
            <source>In words (R)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What this touches</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TypeEditor</name>
        <message>
            <source>No type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Several values</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TypePicker</name>
        <message>
            <source>Find a type, or write decimal(10, 2)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>UnchangedFields</name>
        <message numerus="yes">
            <source>%n unchanged field(s)</source>
            <translation>
                <numerusform>%n unchanged field</numerusform>
                <numerusform>%n unchanged fields</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>UsagesPanel</name>
        <message numerus="yes">
            <source>%n reference(s) to %1</source>
            <translation>
                <numerusform>%n reference to %1</numerusform>
                <numerusform>%n references to %1</numerusform>
            </translation>
        </message>
        <message>
            <source>It can be deleted without touching anything else.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep this record</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is selected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing refers to %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select a record to see what refers to it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Usages</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>UsesPage</name>
        <message>
            <source>Nothing refers to it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Uses</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>VersionActions</name>
        <message>
            <source>All branches…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changes since the last version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare versions…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>History</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If you sent this now…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New branch…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing changed since the last version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Release version…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Releases</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Review and save version…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reword the last version</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reword the last version…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take all unsaved edits back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The last version was sent already</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no version yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing to send yet</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>VersionDetails</name>
        <message>
            <source>(no message)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changelog, what follows, and migration plan</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changelog…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare with now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>From %1 to %2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make the working copy this version again; Undo takes it back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New branch from here…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No difference.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Release {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The first version: everything began here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The working copy is again as in “%1”. Undo takes that back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not sent yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>sent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>since {number}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>VersionPlaces</name>
        <message>
            <source>Last version: {title}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Release {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Working copy, as it is now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>working copy</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>VersionRows</name>
        <message>
            <source>No difference.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Programs and data do not notice: {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>To decide</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What follows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who uses what breaks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>after step {steps}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>after steps {steps}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>and {count} more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no way back</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>VersionSheet</name>
        <message>
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Version {version}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>VersionsModel</name>
        <message>
            <source>Release {number}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ViolationBand</name>
        <message>
            <source>Choose a way out at the right.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a way out at the right: keys {first} to {last}.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>WhySection</name>
        <message>
            <source>Copy the explanation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The explanation is on the clipboard.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What happened</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why this is asked</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WritePanel</name>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use this</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>_Saved</name>
        <message>
            <source>Every edit is on disk as soon as you see it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saving…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>self._desk</name>
        <message>
            <source>data type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>display name</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
