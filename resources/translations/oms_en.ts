<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <name>ComparisonView</name>
        <message>
            <source>%n changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>%n unchanged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is selected</source>
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
        <name>CompleteSheet</name>
        <message numerus="yes">
            <source>%n change(s) put together were not reviewed</source>
            <translation>
                <numerusform>%n change put together were not reviewed</numerusform>
                <numerusform>%n changes put together were not reviewed</numerusform>
            </translation>
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
            <source>Written</source>
            <translation type="unfinished" />
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
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo decision</source>
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
            <source>No versions yet</source>
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
            <source>%n hidden by the search · Show</source>
            <translation>
                <numerusform>%n hidden by the search · Show</numerusform>
                <numerusform>%n hidden by the search · Show</numerusform>
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
            <source>Find a change</source>
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
            <source>Keys of the merge screen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>back to work; the merge stays open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>base on and off</source>
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
            <source>find a change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>further ways out, in their order, up to 9</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>graph on and off</source>
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
            <source>next item that blocks; Alt+W next one to review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>next open item; with Shift the previous one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>take Mine</source>
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
            <source>{branch} holds nothing new.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{branch} was merged.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MergeEditors</name>
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
            <source>%n decision(s) will be forgotten. Both branches stay as they are.</source>
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
            <source>Still to decide</source>
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
            <source>Merged without a question</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MergeScreen</name>
        <message>
            <source>Drop here to take both</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop here to take {side}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Merged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing blocks the merge any more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is asked here; this was merged by itself.</source>
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
            <source>Only what was put together is reviewed; this is decided.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reviewed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take a side here; the value can be edited after the merge.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The decision is cleared.</source>
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
            <source>The search shows nothing that is open.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This cannot be taken here.</source>
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
        <message>
            <source>Suggested: {effect}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OptionsPanel</name>
        <message>
            <source>If you choose “{option}”</source>
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
            <source>What happened</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why this is asked</source>
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
            <source>in property %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>in the link %1 it asks for</source>
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
            <source>Ctrl+Enter saves</source>
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
            <source>by %1</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>on branch %1</source>
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
            <source>History</source>
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
    </context>
    <context>
        <name>VersionDetails</name>
        <message>
            <source>(no message)</source>
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
